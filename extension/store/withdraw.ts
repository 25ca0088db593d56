import type { ClipId } from '#shared/ids.ts';
import { ageOf } from './age.ts';
import type { OutboxDatabase } from './database.ts';
import { changeClips, type Changes } from './ledger.ts';

/** What became of clips that were to be taken back. */
export interface Withdrawal {
  /** Taken back, now or before. */
  readonly taken: number;
  /** Those of them that the desk has acknowledged, and so has for sure. */
  readonly delivered: number;
  /** Not here any more: their second copy was deleted long after the desk got them. */
  readonly gone: number;
}

export const withdrawnIds = async ({ withdrawn }: OutboxDatabase): Promise<ReadonlySet<string>> =>
  new Set(await withdrawn.toCollection().primaryKeys());

/**
 * Take clips off the waiting list and remember that they were taken back, all in one strict transaction; those they were filled in by
 * with them.
 */
export const withdrawClips = (db: OutboxDatabase, ids: readonly ClipId[], now: number): Promise<Withdrawal> =>
  changeClips(db, [db.withdrawn, db.fillings], async ({ settled }) => {
    const asked = [...new Set(ids)];
    const fillings = await db.fillings.bulkGet(asked);
    const all = [...asked, ...fillings.flatMap((filling) => filling?.filledBy ?? [])];
    await db.fillings.bulkDelete(asked);
    const known = new Set<string>(await db.clips.where('id').anyOf(all).primaryKeys());
    const waiting = new Set<string>(await db.waiting.where('id').anyOf(all).primaryKeys());
    const before = await withdrawnIds(db);
    const fresh = all.filter((id) => known.has(id) && !before.has(id));
    await db.waiting.bulkDelete(fresh);
    settled.push(...fresh.filter((id) => waiting.has(id)));
    const age = await ageOf(db);
    await db.withdrawn.bulkAdd(fresh.map((id) => ({ id, at: now, age, told: false })));
    return {
      taken: asked.filter((id) => known.has(id) || before.has(id)).length,
      delivered: asked.filter((id) => fresh.includes(id) && !waiting.has(id)).length,
      gone: asked.filter((id) => !known.has(id) && !before.has(id)).length,
    };
  });

/** Note that the desk knows of these. Ids that were never taken back change nothing. */
export const noteTold = (db: OutboxDatabase, ids: readonly ClipId[]): Promise<null> =>
  db.dexie.transaction('rw', db.withdrawn, async () => {
    await db.withdrawn.where('id').anyOf(ids).modify({ told: true });
    return null;
  });

/** Delete clips, of which some may be gone already, within a change of clips; gives those that were there. */
export const deleteClips = async (
  db: OutboxDatabase,
  { removed }: Changes,
  ids: readonly string[],
): Promise<readonly string[]> => {
  const there = await db.clips.where('id').anyOf(ids).primaryKeys();
  await db.clips.bulkDelete(there);
  removed.push(...there);
  return there;
};

/** Whether a delivery, or what was taken back, was kept long enough. */
export type IsOld = (kept: { readonly age?: number }) => boolean;

/**
 * Delete clips that were taken back long enough ago, within a change of clips that covers `withdrawn`. As long as the desk
 * does not know, that they were is remembered: a desk that is closed for months may have them in its inbox.
 */
export const purgeWithdrawn = async (db: OutboxDatabase, changes: Changes, isOld: IsOld): Promise<void> => {
  const old = (await db.withdrawn.toArray()).filter((clip) => isOld(clip));
  await deleteClips(
    db,
    changes,
    old.map(({ id }) => id),
  );
  await db.withdrawn.bulkDelete(old.flatMap(({ id, told }) => (told ? id : [])));
};
