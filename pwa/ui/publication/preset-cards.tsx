import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/TextField';
import type { HouseStyle } from '#pwa/issue/model.ts';
import css from './preset-cards.module.css';

type Preset = HouseStyle['preset'];

export interface PresetCardsProps {
  readonly value: Preset;
  readonly onChange: (preset: Preset) => void;
}

/** How items are spelled: the two house styles, each shown by a small example. */
export function PresetCards({ value, onChange }: PresetCardsProps) {
  return (
    <RadioGroup
      value={value}
      onChange={(preset) => onChange(preset === 'labelled' ? 'labelled' : 'flat')}
      className={css['presets'] ?? ''}
    >
      <Label className={css['label']}>House style</Label>
      <div className={css['cards']}>
        <Card preset="flat" name="Source line">
          <span>
            <b>Harbour Notes: One timetable, nine islands</b>
          </span>
          <span>One paragraph of judgement, and below it the address.</span>
          <span className={css['address']}>https://example.org/ferries</span>
        </Card>
        <Card preset="labelled" name="Labelled sections">
          <span className={css['section']}>📚 Worth reading</span>
          <span>
            <b>One timetable, nine islands</b>
          </span>
          <span>
            <b>Why it matters:</b> Judgement, then the way on. <span className={css['address']}>Read more →</span>
          </span>
        </Card>
      </div>
    </RadioGroup>
  );
}

interface CardProps {
  readonly preset: Preset;
  readonly name: string;
  readonly children: React.ReactNode;
}

function Card({ preset, name, children }: CardProps) {
  return (
    <Radio value={preset} aria-label={name} className={css['card'] ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={css['name']}>
            <span>{name}</span>
            {isSelected ? <small>chosen</small> : null}
          </span>
          <span className={css['example']} aria-hidden="true">
            {children}
          </span>
        </>
      )}
    </Radio>
  );
}
