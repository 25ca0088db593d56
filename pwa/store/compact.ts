import * as Y from 'yjs';
import type { Database } from './database.ts';
import { updatesAfter } from './update-rows.ts';

/** Rows of one document that make compaction worth its write. */
export const COMPACT_ABOVE = 200;

/**
 * Puts one row in the place of all of a document's rows, in one transaction. The new row comes last, so a tab that has
 * seen only some of the old ones reads it and misses nothing.
 */
export const compactUpdates = (db: Database, issue: string): Promise<void> =>
  db.transaction('rw', db.updates, async () => {
    const rows = await updatesAfter(db, issue, -1).toArray();
    if (rows.length < 2) return;
    const whole = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(whole, bytes);
    await db.updates.bulkDelete(rows.flatMap((row) => row.seq ?? []));
    await db.updates.add({ issue, bytes: Y.encodeStateAsUpdate(whole) });
  });
