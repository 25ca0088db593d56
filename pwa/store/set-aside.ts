import { clip } from '#shared/clip.ts';
import type { Database } from './database.ts';
import type { SetAsideRow } from './desk-store.ts';
import { isSame } from './is-same.ts';
import { publicationRow } from './publication-row.ts';

/** Adds rows that are not there yet; a batch that comes twice leaves one. Runs inside the caller's transaction. */
export const addSetAside = async (db: Database, rows: readonly SetAsideRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const known = await db.setAside
    .where('key')
    .anyOf(rows.map((row) => row.key))
    .toArray();
  const fresh = rows.filter(
    (row, at) =>
      ![...known, ...rows.slice(0, at)].some(
        (other) => other.key === row.key && other.why === row.why && isSame(other.raw, row.raw),
      ),
  );
  await db.setAside.bulkAdd(fresh);
};

const SCHEMAS = { clips: clip, publications: publicationRow } as const;

/** Moves stored rows that this code cannot read out of the way, whole, so that they are shown and never block the rest; says which it moved. A row that was stored anew since it was found bad stays. */
export const moveAside = (
  db: Database,
  table: 'clips' | 'publications',
  keys: readonly string[],
  now: () => number,
): Promise<readonly string[]> =>
  db.transaction('rw', [db.table(table), db.setAside, db.triage, db.seen], async () => {
    const raws: unknown[] = await db.table<unknown, string>(table).bulkGet([...keys]);
    const rows = raws.flatMap((raw, at): SetAsideRow[] =>
      raw === undefined || SCHEMAS[table].safeParse(raw).success
        ? []
        : [{ key: keys[at] ?? '', why: 'unreadable', raw, at: now() }],
    );
    await addSetAside(db, rows);
    const moved = rows.map((row) => row.key);
    await db.table<unknown, string>(table).bulkDelete(moved);
    if (table === 'clips') await Promise.all([db.triage.bulkDelete(moved), db.seen.bulkDelete(moved)]);
    return moved;
  });
