import { useMemo } from 'react';
import type { IssueSession } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import type { BoardFocus } from './board-focus.ts';
import { redoOffer, undoOffer } from './undo-offer.ts';
import { whatChanged } from './what-changed.ts';

const SAYS = {
  undo: { done: 'Undone', none: 'Nothing to undo' },
  redo: { done: 'Done again', none: 'Nothing to redo' },
} as const;

/** The session whose undo and redo say what they did and where, bring it in sight, and can be taken back. */
export function useToldUndo(session: IssueSession | null, focus: BoardFocus): IssueSession | null {
  const tell = useTell();
  const { setWish, undoingRef } = focus;
  return useMemo(() => {
    if (session === null) return null;
    const act = (way: 'undo' | 'redo'): void => {
      const { done, none } = SAYS[way];
      const { current, undoManager } = session;
      const before = current();
      if (!(way === 'undo' ? undoManager.canUndo() : undoManager.canRedo())) {
        tell({ text: none });
        return;
      }
      undoingRef.current = way;
      session[way]();
      const changed = whatChanged(before, current());
      const offer = (way === 'undo' ? redoOffer : undoOffer)(told, tell);
      const { says, block, section } = { says: '', ...changed };
      tell({ text: says === '' ? done : `${done}: ${says}`, ...(offer === null ? {} : { action: offer }) });
      if (block !== undefined) setWish({ block, isShown: true });
      else if (section !== undefined) setWish({ section, isShown: true });
    };
    const told: IssueSession = { ...session, undo: () => act('undo'), redo: () => act('redo') };
    return told;
  }, [session, tell, setWish, undoingRef]);
}
