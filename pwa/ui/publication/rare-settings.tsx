import { useState } from 'react';
import type { HouseStyle } from '#pwa/issue/model.ts';
import css from './publication-form.module.css';
import { Tick } from './tick.tsx';

export interface RareSettingsProps {
  readonly style: HouseStyle;
  readonly onChange: (patch: Partial<HouseStyle>) => void;
}

/** What one newsletter in a hundred needs: folded away, unless this one does. */
export function RareSettings({ style, onChange }: RareSettingsProps) {
  const [isOpen] = useState(style.keepDamagedEmoji || style.closingLineBreaks !== 1);
  return (
    <details className={css['rare']} open={isOpen}>
      <summary>Rarely needed</summary>
      <div className={css['ticks']}>
        <Tick
          name="Keep damaged emoji"
          about="leave an emoji that broke on its way here as it is, instead of repairing it"
          value={style.keepDamagedEmoji}
          onChange={(keepDamagedEmoji) => onChange({ keepDamagedEmoji })}
        />
        <label className={css['breaks']}>
          <input
            type="number"
            min={0}
            max={99}
            value={style.closingLineBreaks}
            onChange={(event) => onChange({ closingLineBreaks: lineBreaks(event.target.valueAsNumber) })}
          />
          <span>line breaks end the plain text</span>
        </label>
      </div>
    </details>
  );
}

const lineBreaks = (typed: number): number => (Number.isNaN(typed) ? 0 : Math.min(99, Math.max(0, Math.trunc(typed))));
