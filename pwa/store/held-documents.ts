import type { IssueId } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { OpenDocument, StoreFailure, UnsavedWork } from './desk-store.ts';
import type { StoredDocument } from './issue-document.ts';

interface Held {
  readonly id: IssueId;
  readonly document: StoredDocument;
  /** How many have it open; at none it stays until all of it is stored. */
  users: number;
}

export interface HeldDocuments {
  /** Gives out a document that was just opened. */
  hold(id: IssueId, document: StoredDocument): OpenDocument;
  /** A document of this issue that was closed with changes that are not stored yet; null when there is none. */
  takeBack(id: IssueId): OpenDocument | null;
  /** Stores whatever still waits in any of them, closed ones too. */
  settle(): Promise<Result<null, StoreFailure>>;
  /** Whether anything in any of them is not stored. */
  unsaved(): boolean;
  unsavedWork(): readonly UnsavedWork[];
}

/** The documents of this tab. One that is closed before all of it is stored lives on, so that nothing written in it is lost. */
export const holdDocuments = (): HeldDocuments => {
  const held = new Set<Held>();

  const letGo = (one: Held): void => {
    if (one.users > 0 || one.document.unsaved()) return;
    held.delete(one);
    one.document.end();
  };
  const giveOut = (one: Held): OpenDocument => {
    one.users += 1;
    let closed = false;
    return {
      doc: one.document.doc,
      saved: one.document.saved,
      flush: one.document.flush,
      close() {
        if (closed) return;
        closed = true;
        one.users -= 1;
        void one.document.flush().then(() => letGo(one));
      },
    };
  };

  return {
    hold(id, document) {
      const one = { id, document, users: 0 };
      held.add(one);
      return giveOut(one);
    },
    takeBack(id) {
      const left = [...held].find((one) => one.id === id && one.users === 0);
      return left === undefined ? null : giveOut(left);
    },
    async settle() {
      await Promise.all([...held].map(({ document }) => document.flush()));
      const failed = [...held].map(({ document }) => document).find((document) => document.unsaved());
      for (const one of held) letGo(one);
      const state = failed?.saved.get();
      return state?.kind === 'failed' ? fail(state.failure) : ok(null);
    },
    unsaved: () => [...held].some(({ document }) => document.unsaved()),
    unsavedWork: () =>
      [...held].filter(({ document }) => document.unsaved()).map(({ document }) => document.unsavedWork()),
  };
};
