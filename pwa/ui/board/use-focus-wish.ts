import { useEffect, type RefObject } from 'react';
import { useIssue } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import { useBoardFocus, type FocusWish } from './board-focus.ts';

const wanted = (wish: FocusWish): string | null => {
  if (wish.block !== undefined) return `[data-block="${CSS.escape(wish.block)}"]`;
  if (wish.section !== undefined) return `[data-section-name="${CSS.escape(wish.section)}"]`;
  return null;
};

/** Moves the focus to what was just moved or made, once the board shows it, and says where that is. */
export function useFocusWish(sheet: RefObject<HTMLElement | null>): void {
  const { issue } = useIssue();
  const { wish, setWish, setCurrent } = useBoardFocus();
  const tell = useTell();
  useEffect(() => {
    if (wish === null) return;
    setWish(null);
    const selector = wanted(wish);
    const element = selector === null ? null : sheet.current?.querySelector<HTMLElement>(selector);
    // An opened block may have put the cursor into itself already.
    if (element?.contains(document.activeElement) !== true) element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
    if (wish.block !== undefined) setCurrent(wish.block);
    if (wish.say !== undefined) tell({ text: wish.say(issue) });
  }, [wish, issue, sheet, setWish, setCurrent, tell]);
}
