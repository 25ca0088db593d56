import { applyCommand } from '#pwa/issue/apply-command.ts';
import { makeIssueReader } from '#pwa/issue/issue-reader.ts';
import { createUndo } from '#pwa/issue/undo.ts';
import type { Applied, Command, CommandFailure } from '#pwa/issue/command.ts';
import type { Issue } from '#pwa/issue/model.ts';
import type { DeskStore, SaveState, StoreFailure } from '#pwa/store/desk-store.ts';
import type { IssueId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Doc, UndoManager } from 'yjs';

/** What the issue, its undo and its saving are at one moment. */
export interface SessionMoment {
  readonly issue: Issue;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saved: SaveState;
}

/** An issue held open for the screens: its moments, and what may be done to it. */
export interface OpenSession {
  readonly doc: Doc;
  readonly undoManager: UndoManager;
  readonly get: () => SessionMoment;
  readonly subscribe: (changed: () => void) => () => void;
  readonly run: (command: Command) => Result<Applied, CommandFailure>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly retrySave: () => Promise<void>;
  readonly close: () => void;
}

/** Opens an issue's document. A moment is read anew after each change, in this tab or another. */
export const openSession = async (store: DeskStore, id: IssueId): Promise<Result<OpenSession, StoreFailure>> => {
  const opened = await store.openIssue(id);
  if (!opened.ok) return opened;
  const open = opened.value;
  const { doc, saved } = open;
  const undoManager = createUndo(doc);
  const listeners = new Set<() => void>();
  const read = (issue: Issue): SessionMoment => ({
    issue,
    canUndo: undoManager.canUndo(),
    canRedo: undoManager.canRedo(),
    saved: saved.get(),
  });
  const reader = makeIssueReader(doc);
  let moment = read(reader.read());
  const show = (issue: Issue) => {
    moment = read(issue);
    for (const changed of listeners) changed();
  };
  const onDocument = () => show(reader.read());
  const onAround = () => show(moment.issue);
  doc.on('update', onDocument);
  const stackEvents = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
  for (const event of stackEvents) undoManager.on(event, onAround);
  const stopSaved = saved.subscribe(onAround);
  return ok({
    doc,
    undoManager,
    get: () => moment,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    run: (command) => applyCommand(doc, command, { mintId: () => crypto.randomUUID() }),
    undo: () => void undoManager.undo(),
    redo: () => void undoManager.redo(),
    retrySave: () => open.flush(),
    close: () => {
      doc.off('update', onDocument);
      reader.stop();
      for (const event of stackEvents) undoManager.off(event, onAround);
      stopSaved();
      undoManager.destroy();
      open.close();
    },
  });
};
