import { createContext, use } from 'react';
import type { Doc, UndoManager } from 'yjs';
import type { Applied, Command, CommandFailure } from '#pwa/issue/command.ts';
import type { Issue, Publication } from '#pwa/issue/model.ts';
import type { SaveState } from '#pwa/store/desk-store.ts';
import type { Result } from '#shared/result.ts';

/** Everything that what stands inside the opened issue may see and do. */
export interface IssueSession {
  readonly issue: Issue;
  /** The issue as it is at this moment, which `issue` becomes when the screens are drawn next. */
  readonly current: () => Issue;
  readonly publication: Publication;
  /** For the text editor only; everything else goes through `run`. */
  readonly doc: Doc;
  /** One step of undo. A failure has been shown to the user already; the caller only needs it to decide what follows. */
  readonly run: (command: Command) => Result<Applied, CommandFailure>;
  /** Takes the last step back, and says so. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoManager: UndoManager;
  readonly saved: SaveState;
  /** Try again to store what could not be stored; `saved` tells how it went. */
  readonly retrySave: () => void;
}

export const IssueContext = createContext<IssueSession | null>(null);

/** The issue that is open, or null where none is. */
export const useIssueOrNone = (): IssueSession | null => use(IssueContext);

/** The issue that is open around this component. */
export const useIssue = (): IssueSession => {
  const session = use(IssueContext);
  if (session === null) throw new Error('No issue is open around this component: wrap it in IssueContext.');
  return session;
};
