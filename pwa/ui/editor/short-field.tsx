import { type KeyboardEvent, useId } from 'react';
import { useIssue } from '../issue-session.ts';
import { cx } from '../kit/cx.ts';
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

const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && ['z', 'y'].includes(event.key.toLowerCase());

/** One line of a block. Undo inside it is the issue's undo, as everywhere. */
export function ShortField({
  label,
  value,
  onWrite,
  placeholder = '',
  suggestions = NONE,
  look = 'plain',
}: ShortFieldProps) {
  const { undo, redo } = useIssue();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isUndo(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey || event.key.toLowerCase() === 'y') redo();
    else undo();
  };
  return (
    <div className={cx(css['field'], css[look])}>
      <label className={cx(css['name'], look === 'label' && css['unseen'])} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={css['input']}
        value={value}
        placeholder={placeholder}
        dir="auto"
        autoComplete="off"
        {...(suggestions.length > 0 ? { list: `${id}-list` } : {})}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={onKeyDown}
      />
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
