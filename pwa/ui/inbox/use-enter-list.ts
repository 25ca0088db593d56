import { useEffect, useRef, type RefObject } from 'react';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import type { ChosenClips } from './use-chosen-clips.ts';
import { rowIn } from './use-inbox-keys.ts';

interface EnterListAsk {
  readonly list: RefObject<HTMLElement | null>;
  readonly chosen: ChosenClips;
  readonly entries: readonly InboxEntry[];
  /** Whether what is listed is what was searched for, and not what was found for fewer letters. */
  readonly isReady: boolean;
}

/** Leads from the search into the list, to the first clip, as soon as it is the right list and drawn. */
export function useEnterList({ list, chosen, entries, isReady }: EnterListAsk) {
  const wanted = useRef(false);
  const frame = useRef(0);
  const [first] = entries;
  const enter = (): void => {
    cancelAnimationFrame(frame.current);
    if (!wanted.current || !isReady) return;
    const row = first === undefined ? null : rowIn(list.current, first.clip.id);
    // The rows of a list are drawn a moment after it is known.
    if (row === null && first !== undefined) frame.current = requestAnimationFrame(enter);
    else wanted.current = false;
    if (row === null || first === undefined) return;
    row.focus();
    chosen.select(new Set([first.clip.id]));
  };
  useEffect(() => {
    enter();
    return () => cancelAnimationFrame(frame.current);
  });
  return {
    enter: () => {
      wanted.current = true;
      enter();
    },
    stop: () => {
      wanted.current = false;
    },
  };
}
