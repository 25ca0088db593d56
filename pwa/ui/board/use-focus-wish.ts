import { useEffect, type RefObject } from 'react';
import { useIssue } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import { useBoardFocus, type FocusWish } from './board-focus.ts';
import { undoOffer } from './undo-offer.ts';

/** How long what is pointed out differs from the rest, ms. */
const SEEN = 1_500;

const WRITTEN_IN = 'input, textarea, [contenteditable="true"]';

const wanted = (wish: FocusWish): string | null => {
  if (wish.block !== undefined) return `[data-block="${CSS.escape(wish.block)}"]`;
  if (wish.section !== undefined) return `[data-section-name="${CSS.escape(wish.section)}"]`;
  return null;
};

/** Moves the focus to what was just moved or made, once the board shows it, and says where that is. */
export function useFocusWish(sheet: RefObject<HTMLElement | null>): void {
  const session = useIssue();
  const { issue } = session;
  const { wish, setWish, setCurrent } = useBoardFocus();
  const tell = useTell();
  useEffect(() => {
    if (wish === null) return;
    setWish(null);
    const selector = wanted(wish);
    const element = selector === null ? null : sheet.current?.querySelector<HTMLElement>(selector);
    // An opened block may have put the cursor into itself already.
    const isWriting = wish.isShown === true && document.activeElement?.matches(WRITTEN_IN) === true;
    if (!isWriting && element?.contains(document.activeElement) !== true) element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
    if (wish.isShown === true) element?.animate([{ backgroundColor: 'var(--wash)' }, {}], { duration: SEEN });
    if (wish.block !== undefined) setCurrent(wish.block);
    const undo = undoOffer(session, tell);
    if (wish.say !== undefined) tell({ text: wish.say(issue), ...(undo === null ? {} : { action: undo }) });
  }, [wish, issue, session, sheet, setWish, setCurrent, tell]);
}
