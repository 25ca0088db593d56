import type { SectionId } from '#pwa/issue/model.ts';
import type { InboxEntry, TriageState } from '#pwa/store/desk-store.ts';
import { useTell } from '../notices.ts';
import type { Shelf } from './inbox-head.tsx';
import type { FoundHere } from './use-found-here.ts';
import type { Triage } from './use-triage.ts';

/** What can be done with the clips that are listed, whichever shelf each of them lies on. */
export interface ClipActs {
  readonly file: (clips: readonly InboxEntry[], section: SectionId | null) => void;
  /** Archives those in the inbox; where there is none, puts the archived ones back. */
  readonly archive: (clips: readonly InboxEntry[]) => void;
  /** The shelf whose acts are offered for these clips. */
  readonly shelfOf: (clips: readonly InboxEntry[]) => Shelf;
}

interface ClipActsAsk {
  readonly triage: Triage;
  readonly shelf: Shelf;
  /** What was searched for, while that is what is listed. */
  readonly found: FoundHere | null;
}

export function useClipActs({ triage, shelf, found }: ClipActsAsk): ClipActs {
  const tell = useTell();
  const stateOf = (id: string): TriageState =>
    found === null ? shelf : (found.clips.find(({ clip }) => clip.id === id)?.state ?? 'inbox');
  const inState = (clips: readonly InboxEntry[], state: TriageState) =>
    clips.filter(({ clip }) => stateOf(clip.id) === state);
  const stay = ([first]: readonly InboxEntry[]): void => {
    if (first !== undefined) tell({ text: `It stays where it is: ${found?.standing.get(first.clip.id) ?? ''}` });
  };
  const shelfOf = (clips: readonly InboxEntry[]): Shelf =>
    inState(clips, 'inbox').length === 0 && inState(clips, 'archived').length > 0 ? 'archived' : 'inbox';
  return {
    shelfOf,
    file: (clips, section) => {
      const free = clips.filter(({ clip }) => ['inbox', 'archived'].includes(stateOf(clip.id)));
      if (free.length === 0) stay(clips);
      else triage.file(free, section);
    },
    archive: (clips) => {
      const on = shelfOf(clips);
      const acted = inState(clips, on);
      if (acted.length === 0) stay(clips);
      else void triage.archive(acted, on === 'inbox');
    },
  };
}
