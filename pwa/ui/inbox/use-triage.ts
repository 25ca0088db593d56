import { useRef } from 'react';
import type { SectionId } from '#pwa/issue/model.ts';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import { useBoardActions } from '../board/use-board-actions.ts';
import { useArchive } from '../hooks.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import type { Shelf } from './inbox-head.tsx';
import type { Leaving } from './use-lying.ts';

/** What can be done with clips from the inbox. */
export interface Triage {
  readonly file: (entries: readonly InboxEntry[], section: SectionId | null) => void;
  /** Archives, or puts archived clips back; told once it is stored, with a way to undo it. */
  readonly archive: (entries: readonly InboxEntry[], archived: boolean) => Promise<void>;
  /** Takes the last archiving back, if nothing was done to the issue since; false where there is none. */
  readonly undoLast: () => boolean;
}

const clips = (count: number): string => (count === 1 ? '1 clip' : `${count} clips`);

/** `shelf` is what the clips leave when they are archived or put back; null while clips of every shelf are listed. */
export function useTriage(shelf: Shelf | null, { leave, stay }: Pick<Leaving, 'leave' | 'stay'>): Triage {
  const actions = useBoardActions();
  const store = useArchive();
  const tell = useTell();
  const stack = useIssueOrNone()?.undoManager.undoStack;
  const last = useRef<{ readonly undo: () => void; readonly after: unknown } | null>(null);
  const setArchived = async (entries: readonly InboxEntry[], archived: boolean, undone: boolean): Promise<void> => {
    const ids = entries.map(({ clip }) => clip.id);
    const leaves = shelf !== null && archived === (shelf === 'inbox');
    if (leaves) leave(ids);
    const done = await store(ids, archived);
    if (!done.ok || !leaves) stay(ids);
    if (!done.ok) {
      const retry = { name: 'Retry', act: () => void setArchived(entries, archived, undone) };
      tell({ text: `Nothing was changed: ${done.failure.why}`, tone: 'pencil', action: retry });
      return;
    }
    const text = archived ? `Archived ${clips(ids.length)}` : `Put ${clips(ids.length)} back into the inbox`;
    const act = (): void => {
      last.current = null;
      void setArchived(entries, !archived, true);
    };
    last.current = undone ? null : { undo: act, after: stack?.at(-1) };
    tell(undone ? { text } : { text, action: { name: 'Undo', act } });
  };
  return {
    file: (entries, section) => {
      if (entries.length === 0) return;
      if (actions === null) {
        tell({ text: 'Open or start an issue first, then file clips into it' });
        return;
      }
      actions.file(
        entries.flatMap(({ clip, additions }) => [clip, ...additions]),
        { section, before: null },
        false,
      );
    },
    archive: async (entries, archived) => {
      if (entries.length > 0) await setArchived(entries, archived, false);
    },
    undoLast: () => {
      const step = last.current;
      if (step === null || step.after !== stack?.at(-1)) return false;
      step.undo();
      return true;
    },
  };
}
