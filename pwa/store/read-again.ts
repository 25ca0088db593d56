import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import type { Database } from './database.ts';
import type { SetAsideRow } from './desk-store.ts';
import { isSame } from './is-same.ts';
import { publicationRow } from './publication-row.ts';
import { updateRow, type UpdateRow } from './rows.ts';
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

type IsReadable = (step: UpdateRow) => boolean;

/** Yjs comes only where a step of an issue is set aside; where it does not come, the step stays for the next time. */
const stepReader = async (rows: readonly SetAsideRow[]): Promise<IsReadable> => {
  const isStep = rows.some(({ raw }) => updateRow.safeParse(raw).success);
  const part = isStep ? await import('./update-rows.ts').catch(() => null) : null;
  return part?.isReadable ?? (() => false);
};

/** A step of an issue that can be read now is one of its steps again, whatever was stored after it: their order does not count. */
const storeStep = async (db: Database, { raw }: SetAsideRow, isReadable: IsReadable): Promise<boolean> => {
  const step = updateRow.safeParse(raw);
  if (!step.success || !isReadable(step.data)) return false;
  const { issue, bytes } = step.data;
  await db.updates.add({ issue, bytes });
  return true;
};

export interface ReadAgain {
  /** Ids of the clips that are here now. */
  readonly clips: readonly string[];
  /** Whether a step of an issue is here again, so that lists have to be made anew. */
  readonly steps: boolean;
}

const NOTHING: ReadAgain = { clips: [], steps: false };

/**
 * Reads again, in one transaction, what an older desk could not read: what reads now becomes a clip, a conflict, a publication or a step of
 * an issue, and the rest stays as it is.
 */
export const readAgain = async (db: Database): Promise<ReadAgain> => {
  // Mostly nothing is set aside, and then no list has to wait for this transaction.
  const before = await db.setAside.toArray();
  if (before.length === 0) return NOTHING;
  const isReadable = await stepReader(before);
  const tables = [db.clips, db.triage, db.issues, db.setAside, db.publications, db.updates];
  return db.transaction('rw', tables, async () => {
    const clips: string[] = [];
    const read: number[] = [];
    let steps = false;
    const rows = new Map<number, SetAsideRow>();
    await db.setAside.each((row, { primaryKey }) => {
      if (row.why === 'unreadable') rows.set(primaryKey, row);
    });
    for (const [n, row] of rows) {
      const parsed = clipSchema.safeParse(row.raw);
      if (parsed.success) {
        const id = await storeClip(db, parsed.data, row.at);
        if (id !== null) clips.push(id);
        read.push(n);
      } else if (await storePublication(db, row)) read.push(n);
      else if (await storeStep(db, row, isReadable)) {
        steps = true;
        read.push(n);
      }
    }
    await db.setAside.bulkDelete(read);
    return { clips, steps };
  });
};
