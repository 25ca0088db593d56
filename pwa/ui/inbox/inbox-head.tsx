import type { Ref } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useSetAside } from '../hooks.ts';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import { Field } from '../kit/field.tsx';
import { useNavigation } from '../navigation.ts';
import css from './inbox-head.module.css';

/** What of the clips is shown. */
export type Shelf = 'inbox' | 'archived';

interface InboxHeadProps {
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
  /** How many clips are on the shelf; null until known. */
  readonly total: number | null;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchField: Ref<HTMLInputElement>;
  /** From the field into the list of what was found. */
  readonly onEnter: () => void;
}

const shelves: readonly (readonly [Shelf, string])[] = [
  ['inbox', 'Inbox'],
  ['archived', 'Archived'],
];

const clips = (count: number): string => (count === 1 ? '1 clip' : `${count.toLocaleString('en-GB')} clips`);

/** Which clips are shown, how many there are, and the search. */
export function InboxHead({ shelf, onShelf, total, search, onSearch, searchField, onEnter }: InboxHeadProps) {
  const { value: aside } = useSetAside();
  const { showDialog } = useNavigation();
  return (
    <div className={css['head']}>
      <div className={css['shelves']}>
        <h2 className="sr-only">Inbox</h2>
        {shelves.map(([id, name]) => (
          <ToggleButton
            key={id}
            isSelected={search.trim() === '' && shelf === id}
            onChange={() => onShelf(id)}
            className={cx(css['shelf'])}
          >
            {name}
          </ToggleButton>
        ))}
        <output className={css['total']}>
          {total === null ? '' : `${clips(total)}${search.trim() === '' ? '' : ' found'}`}
        </output>
        {aside === null || aside.length === 0 ? null : (
          <Button small look="danger" onPress={() => showDialog('setAside')}>
            {aside.length} set aside
          </Button>
        )}
      </div>
      <div className={css['search']}>
        <Field
          label="Search clips"
          labelHidden
          type="search"
          placeholder="Search every clip"
          value={search}
          onChange={onSearch}
          inputRef={searchField}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'ArrowDown') onEnter();
            if (event.key !== 'Escape') return;
            onSearch('');
            if (event.target instanceof HTMLElement) event.target.closest<HTMLElement>('[data-pane]')?.focus();
          }}
        />
        <kbd className={css['key']}>/</kbd>
      </div>
    </div>
  );
}
