import type { RefObject } from 'react';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useTell } from '../notices.ts';
import { bringInSight } from './in-sight.ts';
import type { ClipActs } from './use-clip-acts.ts';
import type { ChosenClips } from './use-chosen-clips.ts';
import type { SuggestedFiling } from './use-suggested.ts';
import type { Triage } from './use-triage.ts';

const inInbox = (event: KeyboardEvent): boolean =>
  event.target === document.body ||
  (event.target instanceof Element && event.target.closest('[data-keys="inbox"]') !== null);

/** The row of a clip, or the first one. */
export const rowIn = (list: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  list?.querySelector<HTMLElement>(id === undefined ? '[data-clip]' : `[data-clip="${CSS.escape(id)}"]`) ?? null;

interface InboxKeysAsk {
  readonly entries: readonly InboxEntry[];
  /** What the list scrolls in. */
  readonly list: RefObject<HTMLElement | null>;
  readonly chosen: ChosenClips;
  readonly triage: Pick<ClipActs, 'file' | 'archive'> & Pick<Triage, 'undoLast'>;
  readonly suggested: SuggestedFiling;
}

/** The keys of the inbox. They act on clips that are marked, and in sight. */
export function useInboxKeys({ entries, list, chosen, triage, suggested }: InboxKeysAsk): void {
  const session = useIssueOrNone();
  const tell = useTell();
  /** j and k are the arrows under another name: the list moves its focus and selection in one way only. The first of all takes the first clip. */
  const step = (event: KeyboardEvent, key: 'ArrowDown' | 'ArrowUp'): boolean => {
    if (!inInbox(event)) return false;
    const row = rowIn(list.current, chosen.entry?.clip.id);
    const [first] = entries;
    row?.focus();
    if (chosen.isUntouched && first !== undefined) chosen.select(new Set([(chosen.entry ?? first).clip.id]));
    else row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return true;
  };
  const onClips = (act: (clips: readonly InboxEntry[]) => void): void => {
    const targets = chosen.targets();
    if (targets.length === 0) tell({ text: 'No clip is marked. Press j to mark one' });
    else if (bringInSight(list.current, targets)) act(targets);
    else tell({ text: 'This is the marked clip. Press the key again to act on it' });
  };
  const fileUnder = (number: number): void => {
    const section = session?.issue.sections[number - 1];
    const flat = session?.issue.sections.length === 0;
    if (section !== undefined || session === null) onClips((clips) => triage.file(clips, section?.id ?? null));
    else tell({ text: flat ? 'This issue has no sections: press 0 to file' : `There is no section ${number}` });
  };
  useKeys({
    next: (event) => step(event, 'ArrowDown'),
    previous: (event) => step(event, 'ArrowUp'),
    file: (_, chord) => fileUnder(Number(chord)),
    fileFirst: () => onClips((clips) => triage.file(clips, null)),
    fileSuggested: () => onClips(() => suggested.file()),
    archive: () => onClips((clips) => triage.archive(clips)),
    // What was done last is taken back first, here or in the issue.
    undo: () => triage.undoLast(),
    all: () => chosen.select(new Set(entries.map(({ clip }) => clip.id))),
  });
}
