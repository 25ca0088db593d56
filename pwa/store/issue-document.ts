import * as Y from 'yjs';
import { changedIds, namesOfPlaces } from '#pwa/issue/changed-places.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { issueTitle, writtenWords } from '#pwa/issue/written-words.ts';
import { COMPACT_ABOVE, compactUpdates } from './compact.ts';
import type { Database } from './database.ts';
import type { OpenDocument, StoreFailure, UnsavedWork } from './desk-store.ts';
import { storeFailure, toFailure } from './failure.ts';
import type { Lifeline } from './lifeline.ts';
import { loadDocument } from './load-document.ts';
import { projectionOf, projectIssue } from './project-issue.ts';
import { issueProjection } from './rows.ts';
import { makeSaveQueue } from './save-queue.ts';
import { applyRows, lastSeq, STORED, updatesAfter } from './update-rows.ts';
import { watchQuery } from './watch.ts';

interface World {
  readonly db: Database;
  readonly life: Lifeline;
  readonly now: () => number;
}

const failureOf = async (life: Lifeline, error: unknown): Promise<StoreFailure> => {
  if (life.stopped !== null) return life.stopped;
  try {
    return await life.explain(toFailure(error));
  } catch (defect) {
    // Whatever it was, the text is not stored: the user hears that from the save state, the defect goes to the one handler.
    reportError(defect);
    return storeFailure('failed');
  }
};

/** A document with what only its keeper may do to it. */
export interface StoredDocument extends Omit<OpenDocument, 'close'> {
  /** Whether anything in it is not stored. */
  unsaved(): boolean;
  unsavedWork(): UnsavedWork;
  /** Lets go of it for good. */
  end(): void;
}

/** Opens an issue's document: local changes are stored one after the other, other tabs' changes arrive as they are stored. */
export const openIssueDocument = async ({ db, life, now }: World, issue: string): Promise<StoredDocument | null> => {
  const loaded = await loadDocument(db, issue, now);
  if (loaded === null) return null;
  const { doc } = loaded;
  const savedAt = issueProjection.safeParse(await db.issues.get(issue)).data?.changedAt ?? null;
  let { seen, rows: stored } = loaded;
  /** Ids of what was changed since everything was stored. */
  const changedSince = new Set<string>();

  /** The document as it is stored, read inside the caller's transaction. */
  const readStored = async (): Promise<Y.Doc> => {
    const whole = new Y.Doc();
    applyRows(whole, await updatesAfter(db, issue, -1).toArray());
    return whole;
  };

  /**
   * One strict transaction: what other tabs stored meanwhile is read first, so that the row in `issues` tells of
   * everything stored; then our own step; then the row and the clips it moves. The row tells of nothing else: what is changed
   * while this runs may never be stored, and its clips would have left the inbox for nowhere. So it is made now, while the
   * document holds nothing that is not stored or in this step, or else from what is stored.
   */
  const append = async (bytes: Uint8Array): Promise<void> => {
    const alone = projectionOf(doc, now());
    const mine = await db.transaction('rw', [db.updates, db.issues, db.clips, db.triage], async () => {
      const theirs = await updatesAfter(db, issue, seen).toArray();
      applyRows(doc, theirs);
      seen = lastSeq(theirs, seen);
      stored += theirs.length;
      const seq = await db.updates.add({ issue, bytes });
      await projectIssue(db, theirs.length === 0 ? alone : projectionOf(await readStored(), alone.changedAt));
      return seq;
    });
    seen = Math.max(seen, mine);
    stored += 1;
  };
  const compactIfLong = async (): Promise<void> => {
    if (stored <= COMPACT_ABOVE) return;
    stored = 1;
    await compactUpdates(db, issue);
  };
  const queue = makeSaveQueue({
    now,
    savedAt,
    merge: Y.mergeUpdates,
    failureOf: (error) => failureOf(life, error),
    store: async (bytes) => {
      await append(bytes);
      // A compaction that fails leaves the rows as they are: nothing is lost, and the next one tries again.
      await compactIfLong().catch((error: unknown) => failureOf(life, error));
    },
  });

  const changed = (bytes: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === STORED) return;
    if (!queue.unsaved()) changedSince.clear();
    for (const id of changedIds(doc, transaction)) changedSince.add(id);
    queue.push(bytes);
  };
  doc.on('update', changed);
  const others = watchQuery(life, () => updatesAfter(db, issue, seen).toArray()).subscribe((rows) => {
    const fresh = rows.filter(({ seq }) => (seq ?? 0) > seen);
    applyRows(doc, fresh);
    seen = lastSeq(fresh, seen);
    stored += fresh.length;
  }, queue.end);
  /** On a connection that was opened again: whatever of the document is not there any more, with all that waits, is stored anew. */
  const storeMissing = async (): Promise<void> => {
    const rows = await updatesAfter(db, issue, -1).toArray();
    const there = new Y.Doc();
    applyRows(there, rows);
    seen = lastSeq(rows, -1);
    queue.push(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(there)));
  };
  let wasStopped = false;
  const forget = life.state.subscribe(() => {
    const isStopped = life.stopped !== null;
    // A failure is said by the queue, which keeps everything until it is tried again.
    if (wasStopped && !isStopped)
      void storeMissing().catch(async (error: unknown) => queue.end(await failureOf(life, error)));
    wasStopped = isStopped;
  });
  return {
    doc,
    saved: queue.saved,
    flush: queue.flush,
    unsaved: queue.unsaved,
    unsavedWork() {
      const read = readIssue(doc);
      return { issue: issueTitle(read), places: namesOfPlaces(read, changedSince), words: writtenWords(read) };
    },
    end() {
      forget();
      others();
      doc.off('update', changed);
      doc.destroy();
    },
  };
};
