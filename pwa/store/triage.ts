import type { Database } from './database.ts';
import { citingById, triageStateOf, type TriageRow } from './rows.ts';

const withAdditions = async (db: Database, ids: readonly string[]): Promise<TriageRow[]> => {
  const rows = (await db.triage.bulkGet([...ids])).filter((row) => row !== undefined);
  const stateById = new Map(rows.map((row) => [row.id as string, row.state]));
  const joining = await db.triage
    .where('joins')
    .anyOf([...ids])
    .toArray();
  return [...rows, ...joining.filter((row) => !stateById.has(row.id) && row.state === stateById.get(row.joins ?? ''))];
};

/** Archives clips, or takes them back; the additions shown under a clip go with it. */
export const archiveClips = (db: Database, ids: readonly string[], archived: boolean): Promise<null> =>
  db.transaction('rw', [db.triage, db.issues], async () => {
    const rows = await withAdditions(db, ids);
    const citing = citingById(await db.issues.toArray());
    await db.triage.bulkPut(
      rows.map((row) => ({ ...row, archived, state: triageStateOf(archived, citing.get(row.id) ?? []) })),
    );
    return null;
  });

/** Computes the state of these clips anew from the issues that cite them. Runs inside the caller's transaction. */
export const settleTriage = async (db: Database, ids: readonly string[]): Promise<void> => {
  const unique = [...new Set(ids)];
  const rows = (await db.triage.bulkGet(unique)).filter((row) => row !== undefined);
  if (rows.length === 0) return;
  const citing = citingById(await db.issues.where('cites').anyOf(unique).distinct().toArray());
  const changed = rows
    .map((row) => ({ ...row, state: triageStateOf(row.archived, citing.get(row.id) ?? []) }))
    .filter((row, at) => row.state !== rows[at]?.state);
  if (changed.length > 0) await db.triage.bulkPut(changed);
};
