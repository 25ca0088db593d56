import { memo, useCallback, useDeferredValue, useRef, useState } from 'react';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import type { ClipId } from '#shared/ids.ts';
import { useInbox } from '../hooks.ts';
import { useKeys } from '../keys/use-keys.ts';
import { Button } from '../kit/button.tsx';
import { ClipList, ClipPreview, SuggestedBar } from '../parts.ts';
import { Part } from '../shell/part.tsx';
import { useNavigation } from '../navigation.ts';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxHead, type Shelf } from './inbox-head.tsx';
import css from './inbox.module.css';
import { useChosenClips } from './use-chosen-clips.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useKeptInView } from './use-kept-in-view.ts';
import { useLeaving, useUnfiled } from './use-lying.ts';
import { useSuggestedFiling } from './use-suggested.ts';
import { useTriage } from './use-triage.ts';
import { useNow } from './use-now.ts';

/** How many more clips are shown at a time. */
const WINDOW = 100;

const none: readonly InboxEntry[] = [];

/** The clips that wait for an issue, or were put aside, with what was highlighted in the one at hand. */
export const Inbox = memo(function Inbox() {
  const [shelf, setShelf] = useState<Shelf>('inbox');
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(WINDOW);
  const [reading, setReading] = useState(false);
  const { value: page, failure } = useInbox(shelf, useDeferredValue(search.trim()), limit);
  const { showPane } = useNavigation();
  const searchField = useRef<HTMLInputElement>(null);
  const now = useNow();
  const listed = page?.entries ?? none;
  const { entries, leave, stay } = useLeaving(useUnfiled(listed, shelf));
  const chosen = useChosenClips(entries);
  const { setCurrent } = chosen;
  const list = useKeptInView(chosen.entry?.clip.id ?? null);
  const read = useCallback(
    (id: ClipId) => {
      setCurrent(id);
      setReading(true);
    },
    [setCurrent],
  );
  const triage = useTriage(shelf, { leave, stay });
  const suggested = useSuggestedFiling(chosen.targets());
  useInboxKeys(chosen, triage, suggested);
  useKeys({
    search: () => {
      showPane('inbox');
      requestAnimationFrame(() => searchField.current?.focus());
    },
  });
  return (
    <>
      <InboxHead
        shelf={shelf}
        onShelf={(next) => {
          setShelf(next);
          setLimit(WINDOW);
        }}
        total={page === null ? null : page.total - listed.length + entries.length}
        search={search}
        onSearch={setSearch}
        searchField={searchField}
      />
      {shelf === 'inbox' ? (
        <Part says="">
          <SuggestedBar />
        </Part>
      ) : null}
      <div className={css['scroll']} ref={list}>
        {failure === null ? null : (
          <p role="alert" className={css['trouble']}>
            {failure.why}
          </p>
        )}
        {page !== null && entries.length === 0 ? <InboxEmpty shelf={shelf} search={search.trim()} /> : null}
        {entries.length === 0 ? null : (
          <Part says="">
            <ClipList
              entries={entries}
              selected={chosen.selected}
              onSelect={chosen.select}
              onCurrent={chosen.setCurrent}
              onRead={read}
              now={now}
            />
          </Part>
        )}
        {listed.length < limit ? null : (
          <div className={css['more']}>
            <Button onPress={() => setLimit(limit + WINDOW)}>Show more</Button>
          </div>
        )}
      </div>
      {chosen.entry === null ? null : (
        <Part says="">
          <ClipPreview
            entry={chosen.entry}
            count={chosen.targets().length}
            isOpen={reading}
            onOpen={setReading}
            shelf={shelf}
            onFile={(section) => triage.file(chosen.targets(), section)}
            onArchive={() => void triage.archive(chosen.targets())}
            suggested={suggested}
          />
        </Part>
      )}
    </>
  );
});
