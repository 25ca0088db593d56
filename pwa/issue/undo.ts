import { type Doc, UndoManager } from 'yjs';
import { citeKey, COMMAND, LIVE } from './document.ts';

/**
 * Undo and redo for one issue: a command is one step, typing within half a second another. The text editor adds its own
 * origin; texts made later are covered, because the whole document is in scope.
 *
 * Taking back the making of something only lowers its flag. Deleting it, as Yjs would, takes along what another writer has
 * put into it since.
 */
export const createUndo = (doc: Doc): UndoManager => {
  const undo = new UndoManager(doc, {
    trackedOrigins: new Set([COMMAND]),
    captureTransaction: ({ origin, changed }) => {
      // With a whole document in scope, Yjs would make a step of a command that was refused.
      if (changed.size === 0) return false;
      if (origin === COMMAND) undo.stopCapturing();
      return true;
    },
    deleteFilter: ({ parentSub }) =>
      parentSub === null || parentSub === LIVE || parentSub.endsWith(`:${LIVE}`) || parentSub.startsWith(citeKey('')),
  });
  undo.on('stack-item-added', ({ origin }) => {
    if (origin === COMMAND) undo.stopCapturing();
  });
  return undo;
};
