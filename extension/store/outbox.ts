import * as z from 'zod/mini';
import { textOfClip } from '#shared/clip-text.ts';
import type { Clip } from '#shared/clip.ts';
import { clipId, type ClipId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { ageOf, growOlder, isKeptLongEnough } from './age.ts';
import { attempt } from './attempt.ts';
import type { OutboxDatabase, StoredClip, WithdrawnClip } from './database.ts';
import { toLedger } from './ledger-row.ts';
import { changeClips, type Changes } from './ledger.ts';
import { keysOfClip } from './page-keys.ts';
import { readClip } from './read-clip.ts';
import type { StoreFailure } from './store-failure.ts';
import {
  deleteClips,
  noteTold,
  purgeWithdrawn,
  withdrawClips,
  withdrawnIds,
  type IsOld,
  type Withdrawal,
} from './withdraw.ts';

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
  /** Those that have a second copy here. */
  readonly delivered: number;
  /** Delivered clips whose second copy was deleted. */
  readonly gone: number;
  readonly dropped: number;
}

/** The clipper's store: clips wait here until the desk has stored them. */
export interface Outbox {
  /** Resolves after the strict transaction completed. */
  put(clip: Clip): Promise<Result<null, StoreFailure>>;
  /** Clips of a page, by the keys it is asked for by, that were made since and not taken back, oldest first. */
  clipsOf(keys: readonly string[], since: number): Promise<Result<readonly Clip[], StoreFailure>>;
  /** Those of these keys that a clip is kept under. */
  knownAmong(keys: readonly string[]): Promise<Result<ReadonlySet<string>, StoreFailure>>;
  waiting(): Promise<Result<number, StoreFailure>>;
  /** The oldest waiting clips, up to so many bytes, at least one; of those with ids after one, where it is given. */
  pull(maxBytes: number, after?: string): Promise<Result<Batch, StoreFailure>>;
  /** Every clip that was not taken back, delivered or not, from the id after. */
  pullAgain(maxBytes: number, after: string | null): Promise<Result<Batch, StoreFailure>>;
  /** The desk has these: they wait no longer. Unknown and repeated ids are fine. */
  ack(ids: readonly string[], now: number): Promise<Result<null, StoreFailure>>;
  /**
   * Take clips back. One that the desk has not got does not travel any more. Whether it has cannot be known here for one that was
   * handed out and never acknowledged, so the desk is told of every one (`withdrawn`, `told`).
   */
  withdraw(ids: readonly ClipId[], now: number): Promise<Result<Withdrawal, StoreFailure>>;
  /** Clips that were taken back and are remembered. */
  withdrawn(): Promise<Result<readonly WithdrawnClip[], StoreFailure>>;
  /** The desk knows that these were taken back. */
  told(ids: readonly ClipId[]): Promise<Result<null, StoreFailure>>;
  /**
   * A round, to be made once a day: delete clips that were delivered, or taken back, so many days of use ago. Gives how old the clipper is by
   * its rounds, in milliseconds; the clock alone deletes nothing.
   */
  purge(now: number, keptDays: number): Promise<Result<number, StoreFailure>>;
  countDropped(): Promise<Result<null, StoreFailure>>;
  stats(): Promise<Result<OutboxStats, StoreFailure>>;
}

const storedText = z.object({ text: z.string() });

/** The text of a row, or all of a row that has none: it travels, and the desk sets it aside whole. */
const textOf = (row: StoredClip): string => (storedText.safeParse(row).success ? row.text : JSON.stringify(row));

const countDropped = async ({ counters }: OutboxDatabase): Promise<number> => {
  const row = await counters.get('dropped');
  return row?.name === 'dropped' ? row.count : 0;
};

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Ids of the clips under any of these keys, each once and the oldest first. */
const idsUnder = async (db: OutboxDatabase, keys: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(keys.map((key) => db.clips.where('keys').equals(key).primaryKeys()));
  return [...new Set(found.flat())].toSorted();
};

const clipsUnder = async (db: OutboxDatabase, keys: readonly string[]): Promise<readonly Clip[]> => {
  const ids = await idsUnder(db, keys);
  if (ids.length === 0) return [];
  const withdrawn = await withdrawnIds(db);
  const rows = await db.clips.bulkGet(ids.filter((id) => !withdrawn.has(id)));
  return rows.flatMap((row) => (row ? (readClip(row.text) ?? []) : []));
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
      // One whose size nobody knows travels alone.
      total += Number.isFinite(bytes) ? bytes : maxBytes;
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
  const found = new Map(stretch.map((row) => [row.id, textOf(row)]));
  const missing = ids.filter((id) => !found.has(id));
  const rest = missing.length > 0 ? await db.clips.bulkGet(missing) : [];
  for (const row of rest) if (row) found.set(row.id, textOf(row));
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
  const withdrawn = await withdrawnIds(db);
  await db.clips
    .where('id')
    .above(after ?? '')
    .until(() => more)
    .each((row) => {
      const { id } = row;
      const text = textOf(row);
      if (withdrawn.has(id)) return;
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

/** Put a clip on the waiting list; to be called within a change of clips. */
export const addClip = async (db: OutboxDatabase, changes: Changes, clip: Clip): Promise<void> => {
  const text = textOfClip(clip);
  await db.clips.add({ id: clip.id, text, keys: keysOfClip(clip) });
  await db.waiting.add({ id: clip.id, bytes: bytesOf(text) });
  changes.added.push(clip.id);
  const minted = db.minter.last();
  if (minted !== null) await db.counters.put(minted);
};

const purgeDelivered = async (db: OutboxDatabase, changes: Changes, isOld: IsOld): Promise<void> => {
  const old = (await db.deliveries.toArray()).filter((delivery) => isOld(delivery));
  const ids = old.flatMap((delivery) => delivery.ids);
  changes.gone += (await deleteClips(db, changes, ids)).length;
  await db.fillings.bulkDelete(ids);
  await db.deliveries.bulkDelete(old.flatMap(({ seq }) => (seq === undefined ? [] : [seq])));
};

/** The outbox over its database. */
export const makeOutbox = (db: OutboxDatabase): Outbox => ({
  put: (clip) =>
    attempt(() =>
      changeClips(db, [db.fillings], async (changes) => {
        await addClip(db, changes, clip);
        if (clip.capture.unopened === true && clip.joins === null)
          await db.fillings.add({ id: clip.id, url: clip.capture.url, tries: 0, due: 0 });
        return null;
      }),
    ),
  clipsOf: (keys, since) =>
    attempt(() =>
      db.dexie.transaction('r', db.clips, db.withdrawn, async () => {
        const clips = await clipsUnder(db, keys);
        return clips.filter(({ clippedAt }) => clippedAt >= since);
      }),
    ),
  knownAmong: (keys) =>
    attempt(() =>
      db.dexie.transaction('r', db.clips, db.withdrawn, async () => {
        const withdrawn = await withdrawnIds(db);
        const known = new Set<string>();
        await db.clips
          .where('keys')
          .anyOf([...keys])
          .eachKey((key, { primaryKey }) => {
            if (typeof key === 'string' && !withdrawn.has(primaryKey)) known.add(key);
          });
        return known;
      }),
    ),
  waiting: () => attempt(() => db.waiting.count()),
  pull: (maxBytes, after = '') =>
    attempt(() => db.dexie.transaction('r', db.clips, db.waiting, () => pullWaiting(db, maxBytes, after))),
  pullAgain: (maxBytes, after) =>
    attempt(() => db.dexie.transaction('r', db.clips, db.withdrawn, () => pullEverything(db, maxBytes, after))),
  ack: (ids, now) =>
    attempt(() =>
      changeClips(db, [db.deliveries], async ({ settled }) => {
        const fresh = await stopWaiting(db, ids);
        settled.push(...fresh);
        if (fresh.length > 0) await db.deliveries.add({ at: now, age: await ageOf(db), ids: fresh });
        return null;
      }),
    ),
  withdraw: (ids, now) => attempt(() => withdrawClips(db, ids, now)),
  // One that names no clip is told to nobody: the desk would refuse all that is told with it.
  withdrawn: () => attempt(async () => (await db.withdrawn.toArray()).filter(({ id }) => clipId.safeParse(id).success)),
  told: (ids) => attempt(() => noteTold(db, ids)),
  purge: (now, keptDays) =>
    attempt(() =>
      changeClips(db, [db.deliveries, db.withdrawn, db.fillings], async (changes) => {
        const age = await growOlder(db, now);
        const isOld: IsOld = (kept) => isKeptLongEnough(kept.age, age, keptDays);
        await purgeDelivered(db, changes, isOld);
        await purgeWithdrawn(db, changes, isOld);
        return age;
      }),
    ),
  countDropped: () =>
    attempt(() =>
      db.dexie.transaction('rw', db.counters, async () => {
        await db.counters.put({ name: 'dropped', count: (await countDropped(db)) + 1 });
        return null;
      }),
    ),
  stats: () =>
    attempt(() =>
      db.dexie.transaction('r', [db.clips, db.waiting, db.counters, db.withdrawn], async () => {
        const withdrawn = [...(await withdrawnIds(db))];
        const [all, waiting, dropped, row, takenBack] = await Promise.all([
          db.clips.count(),
          db.waiting.count(),
          countDropped(db),
          db.counters.get('ledger'),
          db.clips.where('id').anyOf(withdrawn).count(),
        ]);
        return { waiting, delivered: all - waiting - takenBack, gone: toLedger(row)?.gone ?? 0, dropped };
      }),
    ),
});
