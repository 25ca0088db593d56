import { useLayoutEffect, useRef } from 'react';
import { useIssue, type IssueSession } from '../issue-session.ts';
import type { KeyId } from '../keys/keys.ts';
import { useShownKey } from '../keys/use-keys.ts';
import { useBoardFocus, type BoardFocus } from './board-focus.ts';
import { useBoardActions, type BoardActions } from './use-board-actions.ts';

/** What an act on the board needs to know at its moment. */
export interface BoardNow {
  readonly issue: IssueSession['issue'];
  readonly focus: BoardFocus;
  readonly actions: BoardActions | null;
  readonly shownKey: (id: KeyId) => string;
}

/** Always the board as it is now, in one place that never changes: rows that act on it are not drawn again for every letter. */
export interface LatestBoard {
  readonly current: BoardNow;
}

export function useLatestBoard(): LatestBoard {
  const { issue } = useIssue();
  const focus = useBoardFocus();
  const actions = useBoardActions();
  const shownKey = useShownKey();
  const latest = useRef<BoardNow>({ issue, focus, actions, shownKey });
  useLayoutEffect(() => {
    latest.current = { issue, focus, actions, shownKey };
  });
  return latest;
}
