import { strengthOf, type SeenChange, type SeenPlace } from '#shared/seen.ts';
import { ok, type Result } from '#shared/result.ts';
import { attempt } from './attempt.ts';
import { bucketOf, findInBucket } from './seen-buckets.ts';
import { applyStep } from './seen-step.ts';
import type { StoreFailure } from './store-failure.ts';
import { seenBucket, seenHead, type SeenBucket, type SeenHead, type ToldDatabase } from './told-database.ts';

/** Where the desk has seen pages, by the keys they are known by. It advises: whoever cannot read it goes on without. */
export interface SeenIndex {
  /** The place that says most of all that these keys of one page lead to; null where it was seen nowhere. */
  look(keys: readonly number[]): Promise<Result<SeenPlace | null, StoreFailure>>;
  /** The same for many pages, one answer each. */
  lookMany(pages: readonly (readonly number[])[]): Promise<Result<readonly (SeenPlace | null)[], StoreFailure>>;
  /** The state it is in; null before the desk told anything. */
  state(): Promise<Result<string | null, StoreFailure>>;
  /** Take a part of a step; nothing of a step is seen before its last part came. Gives the state after it. */
  take(change: SeenChange): Promise<Result<string | null, StoreFailure>>;
}

/** Where it cannot be read nothing was told: the desk begins anew. */
const headIn = async (db: ToldDatabase): Promise<SeenHead | null> =>
  seenHead.safeParse(await db.heads.get('seen')).data ?? null;

const readable = (row: unknown): SeenBucket | null => seenBucket.safeParse(row).data ?? null;

/** Keeps a part, if it follows on those that are kept; gives all of the step once the last one is there. */
const gather = async (db: ToldDatabase, change: SeenChange): Promise<readonly SeenChange[] | null> => {
  if (change.part === 0) await db.parts.clear();
  const before = (await db.parts.orderBy('part').toArray()).filter(({ part }) => part < change.part);
  const isNext =
    before.length === change.part &&
    before.every(({ change: { from, to } }) => from === change.from && to === change.to);
  if (!isNext) return null;
  if (change.last) {
    await db.parts.clear();
    return [...before.map((kept) => kept.change), change];
  }
  await db.parts.put({ part: change.part, change });
  return null;
};

const takePart = async (db: ToldDatabase, change: SeenChange): Promise<string | null> => {
  const state = (await headIn(db))?.state ?? null;
  // A step to where it stands is made: a part of it that comes again, because its answer was lost, changes nothing.
  if (change.to === state || (change.from !== null && change.from !== state)) return state;
  const parts = await gather(db, change);
  if (parts === null) return state;
  await applyStep(db, parts);
  return change.to;
};

interface Warm {
  /** Undefined while nothing was read. */
  readonly head: SeenHead | null | undefined;
  readonly buckets: Map<number, SeenBucket | null>;
}

/** The index over its database. What was read stays in memory: this is the only one that writes. */
export const makeSeenIndex = (db: ToldDatabase): SeenIndex => {
  let warm: Warm | null = null;

  /** Head and buckets of one state: read in one transaction, and together with what is in memory only where that is of the same one. */
  const warmed = async (wanted: ReadonlySet<number>): Promise<Warm> => {
    const held = warm ?? { head: undefined, buckets: new Map<number, SeenBucket | null>() };
    const missing = [...wanted].filter((bucket) => !held.buckets.has(bucket));
    if (missing.length === 0 && held.head !== undefined) return held;
    const { head, rows } = await db.dexie.transaction('r', db.heads, db.buckets, async () => ({
      head: await headIn(db),
      rows: await db.buckets.bulkGet(missing),
    }));
    if (held.head !== undefined && held.head?.state !== head?.state) {
      warm = null;
      return warmed(wanted);
    }
    const read = { head, buckets: held.buckets };
    for (const [at, bucket] of missing.entries()) read.buckets.set(bucket, readable(rows[at]));
    if (held === warm || held.head === undefined) warm = read;
    return read;
  };
  const placeOf = ({ head, buckets }: Warm, keys: readonly number[]): SeenPlace | null => {
    let strongest: SeenPlace | null = null;
    for (const key of keys) {
      const bucket = buckets.get(bucketOf(key));
      const number = bucket ? findInBucket(bucket, key) : null;
      const place = number === null ? undefined : head?.places[number];
      if (place !== undefined && (strongest === null || strengthOf(place) > strengthOf(strongest))) strongest = place;
    }
    return strongest;
  };
  const lookMany: SeenIndex['lookMany'] = (pages) =>
    attempt(async () => {
      const found = await warmed(new Set(pages.flat().map((key) => bucketOf(key))));
      return pages.map((keys) => placeOf(found, keys));
    });

  return {
    lookMany,
    async look(keys) {
      const looked = await lookMany([keys]);
      return looked.ok ? ok(looked.value[0] ?? null) : looked;
    },
    state: () => attempt(async () => (await headIn(db))?.state ?? null),
    async take(change) {
      const taken = await attempt(() =>
        db.dexie.transaction('rw', db.buckets, db.parts, db.heads, () => takePart(db, change)),
      );
      warm = null;
      return taken;
    },
  };
};
