import { clipOfText, textOfClip } from '#shared/clip-text.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { OutboxDatabase, StoredClip } from './database.ts';
import { toStoreFailure, type StoreFailure } from './store-failure.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment that lies so many days back: delivered clips stay since then, and a page's next highlight joins its clip. */
export const daysBefore = (now: number, days: number): number => now - days * DAY_MS;

/** A row on its way to the desk; the clip in it, as `textOfClip` spells it, is not parsed, so that a bad one still travels. */
export interface OutboxRow {
  readonly key: string;
  readonly text: string;
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
  /** The oldest waiting clips, up to so many bytes, at least one; of those with ids after one, where it is given. */
  pull(maxBytes: number, after?: string): Promise<Result<Batch, StoreFailure>>;
  /** Every clip, delivered or not, from the id after. */
  pullAgain(maxBytes: number, after: string | null): Promise<Result<Batch, StoreFailure>>;
  /** The desk has these: they wait no longer. Unknown and repeated ids are fine. */
  ack(ids: readonly string[], now: number): Promise<Result<null, StoreFailure>>;
  /** Delete clips that were delivered by then. */
  purge(until: number): Promise<Result<null, StoreFailure>>;
  countDropped(): Promise<Result<null, StoreFailure>>;
  stats(): Promise<Result<OutboxStats, StoreFailure>>;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The clips among these rows; a row that is none still travels, and the desk keeps it apart. */
const clipsAmong = (rows: readonly StoredClip[]): Clip[] =>
  rows.flatMap(({ text }) => {
    const parsed = clipSchema.safeParse(clipOfText(text));
    return parsed.success ? [parsed.data] : [];
  });

const attempt = async <Value>(work: () => PromiseLike<Value>): Promise<Result<Value, StoreFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    return fail(toStoreFailure(error));
  }
};

/** Rows of the waiting list are read so many at a time, until a batch is full. */
const PAGE = 500;

interface Candidates {
  readonly ids: readonly string[];
  readonly more: boolean;
}

/** The ids of the oldest waiting clips that fit into so many bytes, at least one. */
const nextWaiting = async (db: OutboxDatabase, maxBytes: number, after: string): Promise<Candidates> => {
  const ids: string[] = [];
  let total = 0;
  for (;;) {
    const page = await db.waiting
      .where('id')
      .above(ids.at(-1) ?? after)
      .limit(PAGE)
      .toArray();
    for (const { id, bytes } of page) {
      total += bytes;
      if (total > maxBytes && ids.length > 0) return { ids, more: true };
      ids.push(id);
    }
    if (page.length < PAGE) return { ids, more: false };
  }
};

/**
 * Clips by their ids, which are in order. Waiting clips mostly lie side by side, and one request for a stretch of them is many
 * times faster than one for each; those that delivered clips lie between are asked for by name.
 */
const clipsById = async (db: OutboxDatabase, ids: readonly string[]): Promise<Map<string, string>> => {
  const stretch = await db.clips.where('id').between(ids[0], ids.at(-1), true, true).limit(ids.length).toArray();
  const found = new Map(stretch.map(({ id, text }) => [id, text]));
  const missing = ids.filter((id) => !found.has(id));
  const rest = missing.length > 0 ? await db.clips.bulkGet(missing) : [];
  for (const row of rest) if (row) found.set(row.id, row.text);
  return found;
};

const pullWaiting = async (db: OutboxDatabase, maxBytes: number, after: string): Promise<Batch> => {
  const { ids, more } = await nextWaiting(db, maxBytes, after);
  if (ids.length === 0) return { rows: [], more };
  const clips = await clipsById(db, ids);
  return { rows: ids.map((key) => ({ key, text: clips.get(key) ?? 'null' })), more };
};

const pullEverything = async (db: OutboxDatabase, maxBytes: number, after: string | null): Promise<Batch> => {
  const rows: OutboxRow[] = [];
  let bytes = 0;
  let more = false;
  await db.clips
    .where('id')
    .above(after ?? '')
    .until(() => more)
    .each(({ id, text }) => {
      bytes += bytesOf(text);
      if (rows.length > 0 && bytes > maxBytes) more = true;
      else rows.push({ key: id, text });
    });
  return { rows, more };
};

/** Take ids off the waiting list; gives those that were on it. A stretch without others between goes in one request. */
const stopWaiting = async (db: OutboxDatabase, ids: readonly string[]): Promise<string[]> => {
  const sorted = [...new Set(ids)].toSorted();
  const stretch = db.waiting.where('id').between(sorted[0] ?? '', sorted.at(-1) ?? '', true, true);
  const keys = await stretch.primaryKeys();
  const acknowledged = new Set(sorted);
  const fresh = keys.filter((key) => acknowledged.has(key));
  if (fresh.length === keys.length) await stretch.delete();
  else await db.waiting.bulkDelete(fresh);
  return fresh;
};

const purgeDelivered = async (db: OutboxDatabase, until: number): Promise<void> => {
  const old = await db.deliveries.where('at').belowOrEqual(until).toArray();
  await db.clips.bulkDelete(old.flatMap(({ ids }) => ids));
  await db.deliveries.bulkDelete(old.flatMap(({ seq }) => (seq === undefined ? [] : [seq])));
};

/** The outbox over its database. */
export const makeOutbox = (db: OutboxDatabase): Outbox => ({
  put: (clip, address) =>
    attempt(() => {
      const text = textOfClip(clip);
      return db.dexie.transaction('rw', db.clips, db.waiting, async () => {
        await db.clips.add({ id: clip.id, text, address });
        await db.waiting.add({ id: clip.id, bytes: bytesOf(text) });
        return null;
      });
    }),
  clipsOf: (address, since) =>
    attempt(async () => {
      const stored = await db.clips.where('address').equals(address).toArray();
      return clipsAmong(stored).filter(({ clippedAt }) => clippedAt >= since);
    }),
  waiting: () => attempt(() => db.waiting.count()),
  pull: (maxBytes, after = '') =>
    attempt(() => db.dexie.transaction('r', db.clips, db.waiting, () => pullWaiting(db, maxBytes, after))),
  pullAgain: (maxBytes, after) => attempt(() => pullEverything(db, maxBytes, after)),
  ack: (ids, now) =>
    attempt(() =>
      db.dexie.transaction('rw', db.waiting, db.deliveries, async () => {
        const fresh = await stopWaiting(db, ids);
        if (fresh.length > 0) await db.deliveries.add({ at: now, ids: fresh });
        return null;
      }),
    ),
  purge: (until) =>
    attempt(() =>
      db.dexie.transaction('rw', db.clips, db.deliveries, async () => {
        await purgeDelivered(db, until);
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
