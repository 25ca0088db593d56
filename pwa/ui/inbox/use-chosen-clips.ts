import { useState } from 'react';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import type { ClipId } from '#shared/ids.ts';

/** The clips that a key or a button acts on. All of them are marked in the list. */
export interface ChosenClips {
  readonly selected: ReadonlySet<ClipId>;
  readonly select: (ids: ReadonlySet<ClipId>) => void;
  readonly setCurrent: (id: ClipId) => void;
  /** The clip at hand, which is read: the one that is chosen; of several or none the one last under the focus, while it is still listed. */
  readonly entry: InboxEntry | null;
  /** The selected clips in the order of the list, or else the one at hand. */
  readonly targets: () => readonly InboxEntry[];
  /** No clip was taken yet since the desk was opened. */
  readonly isUntouched: boolean;
}

export function useChosenClips(entries: readonly InboxEntry[]): ChosenClips {
  const [selected, setSelected] = useState<ReadonlySet<ClipId>>(new Set());
  const [current, setCurrent] = useState<ClipId | null>(null);
  const [isUntouched, setUntouched] = useState(true);
  const entry = entries.find(({ clip }) => clip.id === current) ?? null;
  const chosen = entries.filter(({ clip }) => selected.has(clip.id));
  // What left the list is not chosen any more: a search that finds it where it is now finds it unmarked.
  if (chosen.length < selected.size) setSelected(new Set(chosen.map(({ clip }) => clip.id)));
  const targets = () => {
    if (chosen.length > 0) return chosen;
    return entry === null ? [] : [entry];
  };
  const select = (ids: ReadonlySet<ClipId>): void => {
    setSelected(ids);
    setUntouched(false);
  };
  const [only] = chosen;
  const read = chosen.length === 1 ? only : (entry ?? only);
  return { selected, select, setCurrent, entry: read ?? null, targets, isUntouched };
}
