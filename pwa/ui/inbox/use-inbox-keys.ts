import { useIssueOrNone } from '../issue-session.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useTell } from '../notices.ts';
import type { ChosenClips } from './use-chosen-clips.ts';
import type { SuggestedFiling } from './use-suggested.ts';
import type { Triage } from './use-triage.ts';

const inInbox = (event: KeyboardEvent): boolean =>
  event.target === document.body ||
  (event.target instanceof Element && event.target.closest('[data-keys="inbox"]') !== null);

/** j and k are the arrows under another name: the list moves its focus and selection in one way only. */
const asArrow = (event: KeyboardEvent, key: 'ArrowDown' | 'ArrowUp'): boolean => {
  if (!inInbox(event)) return false;
  const focused = document.activeElement?.closest('[data-clip]');
  const first = document.querySelector<HTMLElement>('[data-clip]');
  if (focused === null || focused === undefined) first?.focus();
  const row = focused ?? first;
  row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return true;
};

/** The keys of the inbox. */
export function useInboxKeys(chosen: ChosenClips, triage: Triage, suggested: SuggestedFiling): void {
  const session = useIssueOrNone();
  const tell = useTell();
  const fileUnder = (number: number) => {
    const section = session?.issue.sections[number - 1];
    const flat = session?.issue.sections.length === 0;
    if (section !== undefined) triage.file(chosen.targets(), section.id);
    else if (session === null) triage.file(chosen.targets(), null);
    else tell({ text: flat ? 'This issue has no sections: press 0 to file' : `There is no section ${number}` });
  };
  useKeys({
    next: (event) => asArrow(event, 'ArrowDown'),
    previous: (event) => asArrow(event, 'ArrowUp'),
    file: (event) => fileUnder(Number(event.key)),
    fileFirst: () => triage.file(chosen.targets(), null),
    fileSuggested: () => suggested.file(),
    archive: () => void triage.archive(chosen.targets()),
  });
}
