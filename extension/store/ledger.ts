import type { Table } from 'dexie';
import { sumOfIds } from '#shared/sum-of-ids.ts';
import type { OutboxDatabase } from './database.ts';
import { toLedger, type Contents, type Ledger } from './ledger-row.ts';

/** Counts what lies in the tables; inside the caller's transaction over `clips` and `waiting`, or outside of any. */
export const countContents = async ({
  clips,
  waiting,
}: Pick<OutboxDatabase, 'clips' | 'waiting'>): Promise<Contents> => {
  const [ids, count] = await Promise.all([clips.toCollection().primaryKeys(), waiting.count()]);
  return { clips: ids.length, waiting: count, hash: sumOfIds(ids) };
};

/** The first entry of a database: what is there is all there ever was. */
export const openLedger = (there: Contents): Ledger => ({
  name: 'ledger',
  epoch: crypto.randomUUID(),
  changes: 1,
  added: there.clips,
  gone: 0,
  missed: { clips: 0, waiting: 0 },
  ...there,
});

/** What one transaction changes. */
export interface Changes {
  /** Ids of clips that were stored, and wait. */
  readonly added: string[];
  /** Ids of clips that were deleted. */
  readonly removed: string[];
  /** Ids that were on the waiting list and are not any more. */
  readonly settled: string[];
  /** Those of the removed ones that the desk has. */
  gone: number;
}

const entered = (before: Ledger, { added, removed, settled, gone }: Changes): Ledger => ({
  ...before,
  changes: before.changes + 1,
  added: before.added + added.length,
  gone: before.gone + gone,
  clips: before.clips + added.length - removed.length,
  waiting: before.waiting + added.length - settled.length,
  hash: before.hash + sumOfIds(added) - sumOfIds(removed),
});

/**
 * Change clips in one strict transaction, which also enters what was changed, and resolve when the witness has seen it: what is called
 * stored after that cannot go without being missed.
 */
export const changeClips = async <Value>(
  db: OutboxDatabase,
  tables: readonly Table[],
  work: (changes: Changes) => Promise<Value>,
): Promise<Value> => {
  const [value, next] = await db.dexie.transaction(
    'rw',
    [...new Set<Table>([db.clips, db.waiting, db.counters, ...tables])],
    async () => {
      const changes: Changes = { added: [], removed: [], settled: [], gone: 0 };
      const done = await work(changes);
      const before = toLedger(await db.counters.get('ledger'));
      const after = before === null ? openLedger(await countContents(db)) : entered(before, changes);
      await db.counters.put(after);
      return [done, after] as const;
    },
  );
  await db.witness.see(next);
  return value;
};
