import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type {
  DeskStore,
  FoundClip,
  Health,
  InboxEntry,
  InboxPage,
  IssueRow,
  SampleHere,
  SetAsideRow,
  StoreFailure,
  StoreState,
  TriageState,
  Watch,
} from '#pwa/store/desk-store.ts';
import type { Publication } from '#pwa/issue/model.ts';
import type { ClipId } from '#shared/ids.ts';
import { useDesk } from './desk-context.ts';

/** What a watch has answered: nothing yet, a value, or a failure with the value before it. */
export interface Watched<Value> {
  readonly value: Value | null;
  readonly failure: StoreFailure | null;
  /** False while the value is still the answer to what was asked before. */
  readonly isCurrent: boolean;
}

interface Answer<Value> {
  readonly value: Value | null;
  readonly failure: StoreFailure | null;
  readonly to: Watch<Value> | null;
}

/** Follows a watch while the component is there. The last value stays until the next watch answers, so nothing flickers. */
function useWatch<Value>(watch: Watch<Value>): Watched<Value> {
  const [watched, setWatched] = useState<Answer<Value>>({ value: null, failure: null, to: null });
  useEffect(
    () =>
      watch.subscribe(
        (value) => setWatched({ value, failure: null, to: watch }),
        (failure) => setWatched((before) => ({ ...before, failure })),
      ),
    [watch],
  );
  const { value, failure, to } = watched;
  return { value, failure, isCurrent: to === watch };
}

export const useInbox = (state: TriageState, search: string, limit: number): Watched<InboxPage> => {
  const { store } = useDesk();
  return useWatch(useMemo(() => store.watchInbox({ state, search, limit }), [store, state, search, limit]));
};

const nothingFound: Watch<readonly FoundClip[]> = {
  subscribe: (next) => {
    next([]);
    return () => undefined;
  },
};

/** Every clip that has these words, wherever it stands; none for no words. */
export const useFound = (search: string, limit: number): Watched<readonly FoundClip[]> => {
  const { store } = useDesk();
  return useWatch(
    useMemo(() => (search === '' ? nothingFound : store.watchFound({ search, limit })), [store, search, limit]),
  );
};

/** All of the inbox that was suggested for a section while clipping. */
export const useSuggested = (): Watched<readonly InboxEntry[]> => {
  const { store } = useDesk();
  return useWatch(useMemo(() => store.watchSuggested(), [store]));
};

export const useIssues = (): Watched<readonly IssueRow[]> => {
  const { store } = useDesk();
  return useWatch(useMemo(() => store.watchIssues(), [store]));
};

export const usePublications = (): Watched<readonly Publication[]> => {
  const { store } = useDesk();
  return useWatch(useMemo(() => store.watchPublications(), [store]));
};

export const useSample = (): Watched<SampleHere | null> => {
  const { store } = useDesk();
  return useWatch(useMemo(() => store.watchSample(), [store]));
};

export const useHealth = (): Watched<Health> => {
  const { store } = useDesk();
  return useWatch(useMemo(() => store.watchHealth(), [store]));
};

/** Whether this tab can store. */
export const useStoreState = (): StoreState => {
  const { store } = useDesk();
  return useSyncExternalStore(store.state.subscribe, store.state.get);
};

export const useSetAside = (): Watched<readonly SetAsideRow[]> => {
  const { store } = useDesk();
  return useWatch(useMemo(() => store.watchSetAside(), [store]));
};

/** Clips with their additions, for a block that cites them. */
export const useCited = (ids: readonly ClipId[]): Watched<readonly InboxEntry[]> => {
  const { store } = useDesk();
  // Compared by value: a block read again after a change brings a new array with the same ids.
  const [asked, setAsked] = useState(ids);
  if (asked.join() !== ids.join()) setAsked(ids);
  return useWatch(useMemo(() => store.watchCited(asked), [store, asked]));
};

/** Reads whole clips once, as for filing them. */
export const useClips = (): DeskStore['clips'] => {
  const { store } = useDesk();
  return useCallback((ids) => store.clips(ids), [store]);
};

/** Puts clips aside, or back into the inbox; resolves once it is stored or has failed. */
export const useArchive = (): DeskStore['archive'] => {
  const { store } = useDesk();
  return useCallback((ids, archived) => store.archive(ids, archived), [store]);
};
