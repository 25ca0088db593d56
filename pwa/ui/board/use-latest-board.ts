import { useLayoutEffect, useRef } from 'react';
import { useIssue, type IssueSession } from '../issue-session.ts';
import { useBoardFocus, type BoardFocus } from './board-focus.ts';
import { useBoardActions, type BoardActions } from './use-board-actions.ts';

/** What an act on the board needs to know at its moment. */
export interface BoardNow {
  readonly issue: IssueSession['issue'];
  readonly focus: BoardFocus;
  readonly actions: BoardActions | null;
}

/** Always the board as it is now, in one place that never changes: rows that act on it are not drawn again for every letter. */
export interface LatestBoard {
  readonly current: BoardNow;
}

export function useLatestBoard(): LatestBoard {
  const { issue } = useIssue();
  const focus = useBoardFocus();
  const actions = useBoardActions();
  const latest = useRef<BoardNow>({ issue, focus, actions });
  useLayoutEffect(() => {
    latest.current = { issue, focus, actions };
  });
  return latest;
}
