import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import type { Database } from './database.ts';
import type { IncomingRow, Receipt, SetAsideRow } from './desk-store.ts';
import { isSame } from './is-same.ts';
import { addSetAside } from './set-aside.ts';
import { allIssues, leaderOf, settleTriage } from './triage.ts';

interface Sorted {
  /** First of each id, in the order they came. */
  readonly clipById: Map<string, Clip>;
  /** Same id again in the same batch. */
  readonly again: readonly Clip[];
  readonly unreadable: readonly IncomingRow[];
}

const sortOut = (rows: readonly IncomingRow[]): Sorted => {
  const clipById = new Map<string, Clip>();
  const again: Clip[] = [];
  const unreadable: IncomingRow[] = [];
  for (const row of rows) {
    const parsed = clipSchema.safeParse(row.clip);
    if (!parsed.success) unreadable.push(row);
    else if (clipById.has(parsed.data.id)) again.push(parsed.data);
    else clipById.set(parsed.data.id, parsed.data);
  }
  return { clipById, again, unreadable };
};

/** The clips of this batch that are stored already. Ids sort by time, so one read of their span says which to fetch. */
const storedAmong = async (
  db: Database,
  clipById: ReadonlyMap<string, Clip>,
): Promise<ReadonlyMap<string, unknown>> => {
  const ids = [...clipById.keys()].sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const there = await db.clips.where('id').between(first, last, true, true).primaryKeys();
  const known = there.filter((id) => clipById.has(id));
  const stored = known.length === 0 ? [] : await db.clips.bulkGet(known);
  return new Map(known.map((id, at) => [id, stored[at]]));
};

/**
 * A clip can be cited before it is here: after a loss, or from an issue made on another machine. And one that was filled in can come long
 * after the clip it is for was filed or archived.
 */
const settleCited = async (db: Database, fresh: readonly Clip[]): Promise<void> => {
  const issues = await allIssues(db);
  const cited = new Set<string>(issues.flatMap((issue) => issue.cites));
  await settleTriage(
    db,
    fresh.flatMap((clip) => (cited.has(clip.id) || leaderOf(clip) !== null ? clip.id : [])),
    { issuesCiting: () => Promise.resolve(issues) },
  );
};

/**
 * Stores clips that are not here yet. Runs inside the caller's transaction over `clips`, `triage` and `issues`, which has made sure
 * of that: a put, unlike an add, does not look for each id once more.
 */
export const storeFresh = async (db: Database, fresh: readonly Clip[]): Promise<void> => {
  await db.clips.bulkPut(fresh);
  await settleCited(db, fresh);
};

/**
 * Stores a batch whole or not at all, in one strict transaction. A batch that comes again changes nothing; a row that does
 * not parse and an id that comes with other content are kept apart, whole.
 */
export const takeIn = async (db: Database, rows: readonly IncomingRow[], now: number): Promise<Receipt> => {
  const { clipById, again, unreadable } = sortOut(rows);
  return db.transaction('rw', [db.clips, db.triage, db.issues, db.setAside], async () => {
    const here = await storedAmong(db, clipById);
    // One that is here and cannot be read gives its place to the same one that can.
    const spoilt = [...here].filter(([, clip]) => !clipSchema.safeParse(clip).success);
    const mended = spoilt.flatMap(([id]) => clipById.get(id) ?? []);
    const stored = new Map([...here, ...mended.map((clip) => [clip.id, clip] as const)]);
    const fresh = [...clipById.values()].filter((clip) => !stored.has(clip.id));
    const repeats = [
      ...[...stored].map(([id, there]) => ({ clip: clipById.get(id), there })),
      ...again.map((clip) => ({ clip, there: stored.get(clip.id) ?? clipById.get(clip.id) })),
    ];
    const conflicts = repeats.filter(({ clip, there }) => !isSame(clip, there));
    const apart: SetAsideRow[] = [
      ...unreadable.map(({ key, clip }) => ({ key, why: 'unreadable' as const, raw: clip, at: now })),
      ...spoilt.map(([key, raw]) => ({ key, why: 'unreadable' as const, raw, at: now })),
      ...conflicts.map(({ clip }) => ({ key: clip?.id ?? '', why: 'conflict' as const, raw: clip, at: now })),
    ];
    await storeFresh(db, [...fresh, ...mended]);
    await addSetAside(db, apart);
    return {
      stored: rows.map((row) => row.key),
      fresh: fresh.length,
      known: repeats.length - conflicts.length,
      setAside: apart.length,
    };
  });
};
