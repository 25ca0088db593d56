import { flushSync } from 'react-dom';
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
import { useClipActs } from './use-clip-acts.ts';
import { useEnterList } from './use-enter-list.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useFoundHere } from './use-found-here.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useKeptInView } from './use-kept-in-view.ts';
import { useLeaving, useUnfiled } from './use-lying.ts';
import { useSuggestedFiling } from './use-suggested.ts';
import { useTriage } from './use-triage.ts';
import { useNow } from './use-now.ts';

/** How many more clips are shown at a time. */
const WINDOW = 100;

const none: readonly InboxEntry[] = [];
const nowhere: ReadonlyMap<string, string> = new Map();

/** The clips that wait for an issue, or were put aside, with what was highlighted in the one at hand. */
export const Inbox = memo(function Inbox() {
  const [shelf, setShelf] = useState<Shelf>('inbox');
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(WINDOW);
  const [reading, setReading] = useState(false);
  const asked = useDeferredValue(search.trim());
  const isSearching = asked !== '';
  const { value: page, failure: unread } = useInbox(shelf, '', limit);
  const found = useFoundHere(asked, limit);
  const failure = isSearching ? found.failure : unread;
  const { showPane } = useNavigation();
  const searchField = useRef<HTMLInputElement>(null);
  const now = useNow();
  const lying = useLeaving(useUnfiled(page?.entries ?? none, shelf));
  const { leave, stay } = lying;
  const listed = isSearching ? found.clips : (page?.entries ?? none);
  const entries = isSearching ? found.clips : lying.entries;
  const isKnown = isSearching ? found.isCurrent : page !== null;
  const chosen = useChosenClips(entries);
  const { setCurrent } = chosen;
  const list = useKeptInView(chosen.entry?.clip.id ?? null);
  useFocusKept(list, entries.length === 0);
  const read = useCallback(
    (id: ClipId) => {
      setCurrent(id);
      setReading(true);
    },
    [setCurrent],
  );
  const triage = useTriage(isSearching ? null : shelf, { leave, stay });
  const acts = useClipActs({ triage, shelf, found: isSearching ? found : null });
  const enterList = useEnterList({ list, chosen, entries, isReady: isKnown && asked === search.trim() });
  const suggested = useSuggestedFiling(chosen.targets());
  useInboxKeys({ entries, list, chosen, triage: { ...acts, undoLast: triage.undoLast }, suggested });
  useKeys({
    search: () => {
      // At once: what is typed next is searched for.
      flushSync(() => showPane('inbox'));
      searchField.current?.focus();
      searchField.current?.select();
    },
  });
  const onShelf = page === null ? null : page.total - listed.length + entries.length;
  const total = isSearching ? (isKnown ? entries.length : null) : onShelf;
  return (
    <>
      <InboxHead
        shelf={shelf}
        onShelf={(next) => {
          setShelf(next);
          setSearch('');
          setLimit(WINDOW);
        }}
        total={total}
        search={search}
        onSearch={(typed) => {
          enterList.stop();
          setSearch(typed);
        }}
        searchField={searchField}
        onEnter={enterList.enter}
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
        {isKnown && entries.length === 0 ? <InboxEmpty shelf={shelf} search={asked} /> : null}
        {entries.length === 0 ? null : (
          <Part says="">
            <ClipList
              entries={entries}
              selected={chosen.selected}
              atHand={chosen.targets().length === 1 ? (chosen.targets()[0]?.clip.id ?? null) : null}
              onSelect={chosen.select}
              onCurrent={chosen.setCurrent}
              onRead={read}
              now={now}
              standing={isSearching ? found.standing : nowhere}
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
            shelf={acts.shelfOf(chosen.targets())}
            onFile={(section) => acts.file(chosen.targets(), section)}
            onArchive={() => acts.archive(chosen.targets())}
            suggested={suggested}
          />
        </Part>
      )}
    </>
  );
});
