import { useState } from 'react';
import { Group } from 'react-aria-components/Group';
import type { Publication } from '#pwa/issue/model.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { labelsFromText, labelsToText } from './labels-text.ts';
import css from './starting-sections.module.css';

type StartingSection = Publication['sections'][number];

export interface StartingSectionsProps {
  readonly sections: readonly StartingSection[];
  readonly onChange: (sections: readonly StartingSection[]) => void;
}

const EMPTY: StartingSection = { emoji: '', name: '', labels: [null], callToAction: null };

/** The sections a new issue starts with, and what a new item in each of them has. */
export function StartingSections({ sections, onChange }: StartingSectionsProps) {
  // Sections have no id before an issue has them: a row is known by the order in which it was made.
  const [keys, setKeys] = useState(() => sections.map((_, index) => index));
  const [next, setNext] = useState(sections.length);
  const put = (rows: readonly StartingSection[], order: readonly number[]): void => {
    setKeys([...order]);
    onChange(rows);
  };
  const swap = (index: number, other: number): void =>
    put(swapped(sections, index, other), swapped(keys, index, other));
  const add = (): void => {
    setNext(next + 1);
    put([...sections, EMPTY], [...keys, next]);
  };
  return (
    <fieldset className={css['sections']}>
      <legend>Sections of a new issue</legend>
      {sections.map((section, index) => (
        <SectionRow
          key={keys[index]}
          section={section}
          name={section.name === '' ? `section ${index + 1}` : section.name}
          onChange={(changed) => onChange(sections.with(index, changed))}
          onUp={index === 0 ? null : () => swap(index, index - 1)}
          onDown={index === sections.length - 1 ? null : () => swap(index, index + 1)}
          onRemove={() => put(sections.toSpliced(index, 1), keys.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button small onPress={add}>
          Add section
        </Button>
      </div>
    </fieldset>
  );
}

const swapped = <Item,>(items: readonly Item[], one: number, other: number): readonly Item[] =>
  items.map((item, index) => (index === one ? items[other] : index === other ? items[one] : item) ?? item);

interface SectionRowProps {
  readonly section: StartingSection;
  readonly name: string;
  readonly onChange: (section: StartingSection) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}

function SectionRow({ section, name, onChange, onUp, onDown, onRemove }: SectionRowProps) {
  const [labels, setLabels] = useState(() => labelsToText(section.labels));
  return (
    <Group className={css['row'] ?? ''} aria-label={name}>
      <Field label="Emoji" value={section.emoji} onChange={(emoji) => onChange({ ...section, emoji })} />
      <Field label="Name" value={section.name} onChange={(to) => onChange({ ...section, name: to })} />
      <Field
        label="Ends with"
        placeholder="no closing link"
        value={section.callToAction ?? ''}
        onChange={(words) => onChange({ ...section, callToAction: words === '' ? null : words })}
      />
      <Field
        label="Paragraphs of a new item"
        description="In order, with commas between. “plain” is one without a label."
        value={labels}
        onChange={(text) => {
          setLabels(text);
          onChange({ ...section, labels: labelsFromText(text) });
        }}
      />
      <div className={css['acts']}>
        <Button look="quiet" small aria-label={`Move ${name} up`} isDisabled={onUp === null} onPress={() => onUp?.()}>
          Up
        </Button>
        <Button
          look="quiet"
          small
          aria-label={`Move ${name} down`}
          isDisabled={onDown === null}
          onPress={() => onDown?.()}
        >
          Down
        </Button>
        <Button look="quiet" small aria-label={`Remove ${name}`} onPress={onRemove}>
          Remove
        </Button>
      </div>
    </Group>
  );
}
