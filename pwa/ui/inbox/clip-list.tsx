import { memo, useMemo } from 'react';
import { GridList, type Selection } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import type { ClipId } from '#shared/ids.ts';
import { CLIP } from '../board/dragged.ts';
import { cx } from '../kit/cx.ts';
import css from './clip-list.module.css';
import { ClipRow } from './clip-row.tsx';

interface ClipListProps {
  readonly entries: readonly InboxEntry[];
  readonly selected: ReadonlySet<ClipId>;
  /** The one clip that keys and buttons act on; marked, wherever the focus is. */
  readonly atHand: ClipId | null;
  readonly onSelect: (ids: ReadonlySet<ClipId>) => void;
  /** Told of the clip under the focus. */
  readonly onCurrent: (id: ClipId) => void;
  readonly onRead: (id: ClipId) => void;
  readonly now: number;
  /** Where each clip stands, in words, by its id; empty where all of them lie on the shelf that is shown. */
  readonly standing: ReadonlyMap<string, string>;
}

/** The clips: chosen by pointer or keys, several at once, and dragged into the issue. */
export const ClipList = memo(function ClipList(props: ClipListProps) {
  const { entries, selected, atHand, onSelect, onCurrent, onRead, now, standing } = props;
  const known = (key: unknown): ClipId | null => entries.find(({ clip }) => clip.id === key)?.clip.id ?? null;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const entry = entries.find(({ clip }) => clip.id === key);
        if (entry === undefined) return [];
        const ids = [entry.clip, ...entry.additions].map(({ id }) => id);
        return [{ [CLIP]: ids.join('\n'), 'text/plain': entry.clip.capture.url }];
      }),
    getAllowedDropOperations: () => ['move'],
  });
  // The same objects for the same clips: the list renders only those rows anew whose object is another.
  const items = useMemo(() => entries.map((entry) => ({ id: entry.clip.id, entry })), [entries]);
  const select = (selection: Selection) => {
    const ids = selection === 'all' ? entries.map(({ clip }) => clip.id) : [...selection].map(known);
    onSelect(new Set(ids.filter((id) => id !== null)));
  };
  return (
    <div
      className={css['scroll']}
      onFocus={(event) => {
        const id = known(event.target.closest('[data-clip]')?.getAttribute('data-clip'));
        if (id !== null) onCurrent(id);
      }}
    >
      <GridList
        aria-label="Clips"
        className={cx(css['list'])}
        items={items}
        dependencies={[now, atHand, standing]}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={select}
        onAction={(key) => {
          const id = known(key);
          if (id !== null) onRead(id);
        }}
        dragAndDropHooks={dragAndDropHooks}
        disallowTypeAhead
      >
        {({ entry }) => (
          <ClipRow
            entry={entry}
            now={now}
            isAtHand={entry.clip.id === atHand}
            stands={standing.get(entry.clip.id) ?? ''}
          />
        )}
      </GridList>
    </div>
  );
});
