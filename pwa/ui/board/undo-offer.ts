import type { IssueSession } from '../issue-session.ts';
import type { Notice, Tell } from '../notices.ts';

type Offer = NonNullable<Notice['action']>;
type History = Pick<IssueSession, 'undoManager' | 'undo' | 'redo'>;

const offer = ({ undoManager, ...session }: History, tell: Tell, way: 'undo' | 'redo'): Offer | null => {
  const stack = way === 'undo' ? undoManager.undoStack : undoManager.redoStack;
  const step = stack.at(-1);
  if (step === undefined) return null;
  return {
    name: way === 'undo' ? 'Undo' : 'Redo',
    act: () => {
      const now = way === 'undo' ? undoManager.undoStack : undoManager.redoStack;
      if (now.at(-1) === step) session[way]();
      else tell({ text: 'Other changes came after it. Undo above the desk takes them back one by one' });
    },
  };
};

/** A button for the step just done: it takes back that one, and nothing that came after it. Null where there is none. */
export const undoOffer = (session: History, tell: Tell): Offer | null => offer(session, tell, 'undo');

/** The same for the step just taken back. */
export const redoOffer = (session: History, tell: Tell): Offer | null => offer(session, tell, 'redo');
