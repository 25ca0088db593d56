import { Dexie, type Collection } from 'dexie';
import * as Y from 'yjs';
import type { Database } from './database.ts';
import type { UpdateRow } from './rows.ts';

/** Origin of changes that are stored already: they come from storage and are never stored again. */
export const STORED = Symbol('stored');

/** The stored steps of a document that come after one already seen, oldest first. */
export const updatesAfter = (db: Database, issue: string, seen: number): Collection<UpdateRow, number> =>
  db.updates.where('[issue+seq]').between([issue, seen], [issue, Dexie.maxKey], false, true);

/** Whether Yjs can read a step. */
export const isReadable = ({ bytes }: UpdateRow): boolean => {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    // Yjs tells a damaged update from a whole one by throwing; the caller sets the row aside.
    return false;
  }
};

/** Applies stored steps to a document; what comes back are the rows that cannot be read. */
export const applyRows = (doc: Y.Doc, rows: readonly UpdateRow[]): readonly UpdateRow[] => {
  const damaged: UpdateRow[] = [];
  doc.transact(() => {
    for (const row of rows) {
      if (isReadable(row)) Y.applyUpdate(doc, row.bytes, STORED);
      else damaged.push(row);
    }
  }, STORED);
  return damaged;
};

/** Last place in the order of storing among these rows, or the one before when there are none. */
export const lastSeq = (rows: readonly UpdateRow[], before: number): number =>
  rows.reduce((last, { seq }) => Math.max(last, seq ?? 0), before);
