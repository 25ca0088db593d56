import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import { cx } from '../kit/cx.ts';
import { useFieldUndo } from './field-undo.ts';
import css from './short-field.module.css';

export interface ShortFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called on every keystroke: what is typed is kept at once, not when the field is left. */
  readonly onWrite: (value: string) => void;
  readonly placeholder?: string;
  /** Offered while typing; anything else may be written too. */
  readonly suggestions?: readonly string[];
  /** `title` is large, `label` is the blue word above a paragraph, whose own label is for screen readers only. */
  readonly look?: 'plain' | 'title' | 'label';
}

const NONE: readonly string[] = [];

/** One line of a block. Undo inside it is the undo, as everywhere. */
export function ShortField({
  label,
  value,
  onWrite,
  placeholder = '',
  suggestions = NONE,
  look = 'plain',
}: ShortFieldProps) {
  const onUndo = useFieldUndo();
  const id = useId();
  const isTitle = look === 'title';
  // A character that is one key comes from Firefox as two halves: the first waits here for the other.
  const [begun, setBegun] = useState<string | null>(null);
  const write = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    const typed = target.value;
    setBegun(typed.isWellFormed() ? null : typed);
    if (typed.isWellFormed()) onWrite(isTitle ? typed.replaceAll(/\s*\n\s*/g, ' ') : typed);
  };
  const common = {
    id,
    className: css['input'],
    value: begun ?? value,
    onChange: write,
    onBlur: () => setBegun(null),
    placeholder,
    dir: 'auto',
    autoComplete: 'off',
    onKeyDown: (event: KeyboardEvent): void => {
      // A title may be long enough for two lines on the screen; it is one line all the same.
      if (!onUndo(event) && isTitle && event.key === 'Enter') event.preventDefault();
    },
  };
  return (
    <div className={cx(css['field'], css[look])}>
      <label className={cx(css['name'], look === 'label' && css['unseen'])} htmlFor={id}>
        {label}
      </label>
      {isTitle ? (
        <textarea {...common} rows={1} />
      ) : (
        <input {...common} {...(suggestions.length > 0 ? { list: `${id}-list` } : {})} />
      )}
      {suggestions.length > 0 ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      ) : null}
    </div>
  );
}
