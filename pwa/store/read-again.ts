import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import type { Database } from './database.ts';
import type { SetAsideRow } from './desk-store.ts';
import { isSame } from './is-same.ts';
import { publicationRow } from './publication-row.ts';
import { addSetAside } from './set-aside.ts';
import { storeFresh } from './take-in.ts';

const storePublication = async (db: Database, { raw }: SetAsideRow): Promise<boolean> => {
  const parsed = publicationRow.safeParse(raw);
  if (!parsed.success) return false;
  const there: unknown = await db.publications.get(parsed.data.id);
  if (there === undefined) await db.publications.add(parsed.data);
  // One with other content was made meanwhile: that one counts, and this one stays where it is, whole.
  return there === undefined || isSame(there, parsed.data);
};

/** What becomes of a clip that reads now: stored, known already, or a conflict; gives its id where it was stored. */
const storeClip = async (db: Database, read: Clip, at: number): Promise<string | null> => {
  const there: unknown = await db.clips.get(read.id);
  if (there === undefined) {
    await storeFresh(db, [read]);
    return read.id;
  }
  if (!isSame(there, read)) await addSetAside(db, [{ key: read.id, why: 'conflict', raw: read, at }]);
  return null;
};

/**
 * Reads again, in one transaction, what an older desk could not read: what reads now becomes a clip, a conflict or a publication, and
 * the rest stays as it is. Gives the ids of the clips that are here now.
 */
export const readAgain = async (db: Database): Promise<readonly string[]> => {
  // Mostly nothing is set aside, and then no list has to wait for this transaction.
  if ((await db.setAside.count()) === 0) return [];
  return db.transaction('rw', [db.clips, db.triage, db.issues, db.setAside, db.publications], async () => {
    const fresh: string[] = [];
    const read: number[] = [];
    const rows = new Map<number, SetAsideRow>();
    await db.setAside.each((row, { primaryKey }) => {
      if (row.why === 'unreadable') rows.set(primaryKey, row);
    });
    for (const [n, row] of rows) {
      const parsed = clipSchema.safeParse(row.raw);
      if (parsed.success) {
        const id = await storeClip(db, parsed.data, row.at);
        if (id !== null) fresh.push(id);
        read.push(n);
      } else if (await storePublication(db, row)) read.push(n);
    }
    await db.setAside.bulkDelete(read);
    return fresh;
  });
};
