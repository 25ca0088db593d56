import { type RefObject, use, useEffect } from 'react';
import { BoardFocusContext } from '../board/board-focus.ts';
import { useIssue } from '../issue-session.ts';
import { placeOfBlock } from './place-of-block.ts';

/** How far from the upper edge a block is shown, as a part of what is seen. */
const UPPER = 0.2;

/** Scrolls what the panel shows to the place, and leaves it where the place is in sight already. */
const bringIntoSight = (panel: HTMLElement, place: Range): void => {
  const [seen, wanted] = [panel.getBoundingClientRect(), place.getBoundingClientRect()];
  if (wanted.top >= seen.top && wanted.bottom <= seen.bottom) return;
  panel.scrollTop += wanted.top - seen.top - seen.height * UPPER;
};

/** Keeps the block at hand in sight in the proof, as it is chosen and as it is written. `shown` is what the panel shows, once it does. */
export function useFollowBlock(content: RefObject<HTMLElement | null>, shown: unknown): void {
  const { issue } = useIssue();
  const current = use(BoardFocusContext)?.current ?? null;
  const block = issue.blocks.find(({ id }) => id === current);
  useEffect(() => {
    const root = content.current;
    const panel = root?.closest<HTMLElement>('[role="tabpanel"]');
    if (block === undefined || !root || !panel) return;
    const place = placeOfBlock(root, issue.blocks, block);
    if (place !== null) bringIntoSight(panel, place);
    // Another block is another place; the issue itself changes with every key, and is shown a little later.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [content, block?.id, shown]);
}
