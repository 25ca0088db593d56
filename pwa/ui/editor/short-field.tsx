import { type KeyboardEvent, useId } from 'react';
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
  const common = {
    id,
    className: css['input'],
    value,
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
        <textarea {...common} rows={1} onChange={(event) => onWrite(event.target.value.replaceAll(/\s*\n\s*/g, ' '))} />
      ) : (
        <input
          {...common}
          {...(suggestions.length > 0 ? { list: `${id}-list` } : {})}
          onChange={(event) => onWrite(event.target.value)}
        />
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
