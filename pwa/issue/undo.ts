import { type Doc, Map as YMap, Text, type Transaction, UndoManager } from 'yjs';
import { citeKey, COMMAND, LIVE, WHOLE_STEP } from './document.ts';

/** A place that is typed into: a text, or one short line of a block or section (the map that holds it, and its key). */
type Typed = readonly [holder: unknown, key: string | null];

const LINES = new Set(['title', 'source', 'label', 'tagline', 'pointsLabel', 'callToAction', 'emoji', 'name']);
const isLine = (key: string): boolean => LINES.has(key) || key.endsWith(':label') || key.endsWith(':url');

/** Where a change typed, or null where it did something else: then it is a step of its own. */
const typedIn = ({ changed, origin, meta }: Transaction): Typed | null => {
  if (meta.has(WHOLE_STEP)) return null;
  const [only, ...others] = changed;
  if (only === undefined || others.length > 0) return null;
  const [holder, keys] = only;
  if (holder instanceof Text) return origin === COMMAND ? null : [holder, null];
  const [key, ...more] = keys;
  const isTyping = holder instanceof YMap && typeof key === 'string' && more.length === 0 && isLine(key);
  return isTyping ? [holder, key] : null;
};

const isSame = (one: Typed | null, other: Typed | null): boolean =>
  one !== null && other !== null && one[0] === other[0] && one[1] === other[1];

/**
 * Undo and redo for one issue: a command is one step, typing into one place within half a second another. The text editor
 * adds its own origin; texts made later are covered, because the whole document is in scope.
 *
 * Taking back the making of something only lowers its flag. Deleting it, as Yjs would, takes along what another writer has
 * put into it since.
 */
export const createUndo = (doc: Doc): UndoManager => {
  let last: Typed | null = null;
  const undo = new UndoManager(doc, {
    trackedOrigins: new Set([COMMAND]),
    captureTransaction: (transaction) => {
      // With a whole document in scope, Yjs would make a step of a command that was refused.
      if (transaction.changed.size === 0) return false;
      if (!undo.trackedOrigins.has(transaction.origin)) return true;
      const typed = typedIn(transaction);
      if (!isSame(typed, last)) undo.stopCapturing();
      last = typed;
      return true;
    },
    deleteFilter: ({ parentSub }) =>
      parentSub === null || parentSub === LIVE || parentSub.endsWith(`:${LIVE}`) || parentSub.startsWith(citeKey('')),
  });
  return undo;
};
