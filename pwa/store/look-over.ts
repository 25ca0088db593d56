import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import type { Database } from './database.ts';
import type { SetAsideRow, TriageState } from './desk-store.ts';
import { addSetAside } from './set-aside.ts';
import { allIssues, settleTriage } from './triage.ts';

/** States that a row tells of; a clip in the inbox has none. */
const TOLD: readonly TriageState[] = ['placed', 'published', 'archived'];

const listed = (db: Database, state: TriageState) =>
  db.triage.where('[state+clippedAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]);

/** Clips whose row puts them on no list: they are not in the inbox, and nowhere else. */
const unlisted = async (db: Database): Promise<readonly string[]> => {
  const [all, told] = await Promise.all([
    db.triage.count(),
    Promise.all(TOLD.map((state) => listed(db, state).count())),
  ]);
  if (told.reduce((sum, count) => sum + count, 0) === all) return [];
  const keys = await Promise.all(TOLD.map((state) => listed(db, state).primaryKeys()));
  const known = new Set(keys.flat());
  return (await db.triage.toCollection().primaryKeys()).filter((key) => !known.has(key));
};

const said = z.object({ archived: z.boolean() });

/** Computes anew where these clips stand; what their owner said is kept where it can be read, and set aside where it cannot. */
const mendTriage = async (db: Database, ids: readonly string[], at: number): Promise<void> => {
  const raws: unknown[] = await db.triage.bulkGet([...ids]);
  const archived = ids.filter((_, index) => said.safeParse(raws[index]).data?.archived === true);
  const apart = ids.flatMap((key, index): SetAsideRow[] => {
    const raw = raws[index];
    return said.safeParse(raw).success ? [] : [{ key, why: 'unreadable', raw, at }];
  });
  await addSetAside(db, apart);
  await db.triage.bulkDelete([...ids]);
  const issuesCiting = () => allIssues(db);
  await settleTriage(db, archived, { issuesCiting, archived: true });
  await settleTriage(
    db,
    ids.filter((id) => !archived.includes(id)),
    { issuesCiting },
  );
};

/** Steps that name no issue, so that no document would ever be made of them. */
const setOrphansAside = async (db: Database, at: number): Promise<void> => {
  const named = db.updates.where('[issue+seq]').between(['', Dexie.minKey], ['\uFFFF', Dexie.maxKey]);
  if ((await named.count()) === (await db.updates.count())) return;
  const known = new Set(await named.primaryKeys());
  const keys = (await db.updates.toCollection().primaryKeys()).filter((key) => !known.has(key));
  const raws: unknown[] = await db.updates.bulkGet(keys);
  await addSetAside(
    db,
    keys.map((key, index) => ({ key: `step ${key}`, why: 'unreadable', raw: raws[index], at })),
  );
  await db.updates.bulkDelete(keys);
};

/** Documents that no row in the list of issues tells of. Looks at one step of each. */
const documentsWithoutRow = async (db: Database): Promise<readonly string[]> => {
  const rows = new Set(await db.issues.toCollection().primaryKeys());
  const without: string[] = [];
  for (let last = ''; ;) {
    const next = await db.updates.where('[issue+seq]').above([last, Dexie.maxKey]).first();
    if (next === undefined) return without;
    last = next.issue;
    if (!rows.has(last)) without.push(last);
  }
};

/**
 * Looks, once at each opening, for rows that no list would ever miss: clips whose row puts them on none, steps that name no issue, and
 * documents that no row tells of. Puts the first two right and gives the last.
 */
export const lookOver = async (db: Database, now: number): Promise<readonly string[]> => {
  await db.transaction('rw', [db.triage, db.clips, db.issues, db.updates, db.setAside], async () => {
    const lost = await unlisted(db);
    if (lost.length > 0) await mendTriage(db, lost, now);
    await setOrphansAside(db, now);
  });
  return documentsWithoutRow(db);
};
