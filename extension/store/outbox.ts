import type { Clip } from '#shared/clip.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { OutboxDatabase } from './database.ts';
import { toStoreFailure, type StoreFailure } from './store-failure.ts';

/** How long a delivered clip stays as a second copy, and how long a page's next highlight joins its clip: 30 days. */
export const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A row on its way to the desk; the clip in it is not parsed, so that a bad one still travels. */
export interface OutboxRow {
  readonly key: string;
  readonly clip: unknown;
}

export interface Batch {
  readonly rows: readonly OutboxRow[];
  readonly more: boolean;
}

export interface OutboxStats {
  readonly waiting: number;
  readonly delivered: number;
  readonly dropped: number;
}

/** The clipper's store: clips wait here until the desk has stored them. */
export interface Outbox {
  /** Resolves after the strict transaction completed. `address` is the comparable address of the page. */
  put(clip: Clip, address: string): Promise<Result<null, StoreFailure>>;
  /** Clips of this page that were made since, oldest first. */
  clipsOf(address: string, since: number): Promise<Result<readonly Clip[], StoreFailure>>;
  waiting(): Promise<Result<number, StoreFailure>>;
  /** The oldest waiting clips, up to so many bytes, at least one. */
  pull(maxBytes: number): Promise<Result<Batch, StoreFailure>>;
  /** Every clip, delivered or not, from the id after. */
  pullAgain(maxBytes: number, after: string | null): Promise<Result<Batch, StoreFailure>>;
  /** The desk has these: they wait no longer. Unknown and repeated ids are fine. Gives the number still waiting. */
  ack(ids: readonly string[], now: number): Promise<Result<number, StoreFailure>>;
  /** Delete delivered clips that have been kept long enough. */
  purge(now: number): Promise<Result<null, StoreFailure>>;
  countDropped(): Promise<Result<null, StoreFailure>>;
  stats(): Promise<Result<OutboxStats, StoreFailure>>;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? 'null').length;

const attempt = async <Value>(work: () => PromiseLike<Value>): Promise<Result<Value, StoreFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    return fail(toStoreFailure(error));
  }
};

/** So many rows are looked at for one batch; more than that never fit into one. */
const MOST_ROWS = 5_000;

/** How many of these sizes fit into the limit: at least one. */
const fitting = (sizes: readonly number[], maxBytes: number): number => {
  let total = 0;
  const index = sizes.findIndex((size) => (total += size) > maxBytes);
  return index === -1 ? sizes.length : Math.max(1, index);
};

const pullWaiting = async (db: OutboxDatabase, maxBytes: number): Promise<Batch> => {
  const candidates = await db.waiting
    .orderBy('id')
    .limit(MOST_ROWS + 1)
    .toArray();
  const sizes = candidates.slice(0, MOST_ROWS).map(({ bytes }) => bytes);
  const ids = candidates.slice(0, fitting(sizes, maxBytes)).map(({ id }) => id);
  const stored = await db.clips.bulkGet(ids);
  const rows = ids.map((key, index) => ({ key, clip: stored[index]?.clip ?? null }));
  return { rows, more: candidates.length > rows.length };
};

const pullEverything = async (db: OutboxDatabase, maxBytes: number, after: string | null): Promise<Batch> => {
  const rows: OutboxRow[] = [];
  let bytes = 0;
  let more = false;
  await db.clips
    .where('id')
    .above(after ?? '')
    .until(() => more)
    .each(({ id, clip }) => {
      bytes += bytesOf(clip);
      if (rows.length > 0 && bytes > maxBytes) more = true;
      else rows.push({ key: id, clip: clip ?? null });
    });
  return { rows, more };
};

const purgeDelivered = async (db: OutboxDatabase, now: number): Promise<void> => {
  const old = await db.deliveries
    .where('at')
    .belowOrEqual(now - KEPT_MS)
    .toArray();
  await db.clips.bulkDelete(old.flatMap(({ ids }) => ids));
  await db.deliveries.bulkDelete(old.flatMap(({ seq }) => (seq === undefined ? [] : [seq])));
};

/** The outbox over its database. */
export const makeOutbox = (db: OutboxDatabase): Outbox => ({
  put: (clip, address) =>
    attempt(() =>
      db.dexie.transaction('rw', db.clips, db.waiting, async () => {
        await db.clips.add({ id: clip.id, clip, address });
        await db.waiting.add({ id: clip.id, bytes: bytesOf(clip) });
        return null;
      }),
    ),
  clipsOf: (address, since) =>
    attempt(async () => {
      const stored = await db.clips.where('address').equals(address).toArray();
      return stored.map(({ clip }) => clip).filter(({ clippedAt }) => clippedAt >= since);
    }),
  waiting: () => attempt(() => db.waiting.count()),
  pull: (maxBytes) => attempt(() => db.dexie.transaction('r', db.clips, db.waiting, () => pullWaiting(db, maxBytes))),
  pullAgain: (maxBytes, after) => attempt(() => pullEverything(db, maxBytes, after)),
  ack: (ids, now) =>
    attempt(() =>
      db.dexie.transaction('rw', db.waiting, db.deliveries, async () => {
        const before = await db.waiting.bulkGet([...ids]);
        const fresh = before.flatMap((row) => (row ? [row.id] : []));
        if (fresh.length > 0) await db.deliveries.add({ at: now, ids: fresh });
        await db.waiting.bulkDelete(fresh);
        return db.waiting.count();
      }),
    ),
  purge: (now) =>
    attempt(() =>
      db.dexie.transaction('rw', db.clips, db.deliveries, async () => {
        await purgeDelivered(db, now);
        return null;
      }),
    ),
  countDropped: () =>
    attempt(() =>
      db.dexie.transaction('rw', db.counters, async () => {
        const before = await db.counters.get('dropped');
        await db.counters.put({ name: 'dropped', count: (before?.count ?? 0) + 1 });
        return null;
      }),
    ),
  stats: () =>
    attempt(() =>
      db.dexie.transaction('r', db.clips, db.waiting, db.counters, async () => {
        const [all, waiting, dropped] = await Promise.all([
          db.clips.count(),
          db.waiting.count(),
          db.counters.get('dropped'),
        ]);
        return { waiting, delivered: all - waiting, dropped: dropped?.count ?? 0 };
      }),
    ),
});
