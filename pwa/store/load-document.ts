import * as Y from 'yjs';
import type { Database } from './database.ts';
import { isIssue } from './project-issue.ts';
import type { UpdateRow } from './rows.ts';
import { addSetAside } from './set-aside.ts';
import { applyRows, lastSeq, updatesAfter } from './update-rows.ts';

interface Loaded {
  readonly doc: Y.Doc;
  /** Last step that is in the document. */
  readonly seen: number;
  /** How many rows it was read from. */
  readonly rows: number;
}

/** Moves steps that cannot be read out of the way, whole. */
export const setUpdatesAside = (db: Database, damaged: readonly UpdateRow[], at: number): Promise<void> =>
  db.transaction('rw', [db.updates, db.setAside], async () => {
    await addSetAside(
      db,
      damaged.map((raw) => ({ key: `${raw.issue} ${raw.seq}`, why: 'unreadable', raw, at })),
    );
    await db.updates.bulkDelete(damaged.flatMap((row) => row.seq ?? []));
  });

/** Reads a document from its steps; a step that cannot be read is set aside. Null where nothing readable is there. */
export const loadDocument = async (db: Database, issue: string, now: () => number): Promise<Loaded | null> => {
  const rows = await updatesAfter(db, issue, -1).toArray();
  const doc = new Y.Doc();
  const damaged = applyRows(doc, rows);
  if (damaged.length > 0) await setUpdatesAside(db, damaged, now());
  if (!isIssue(doc)) return null;
  return { doc, seen: lastSeq(rows, -1), rows: rows.length - damaged.length };
};
