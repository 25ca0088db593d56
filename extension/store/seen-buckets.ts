import type { SeenBucket } from './told-database.ts';

/** So many buckets of about equal size: looking a page up reads only the few that its keys fall into. */
export const BUCKETS = 256;

const WIDTH = 2 ** 53 / BUCKETS;

/** Keys are spread evenly over 53 bits; the first eight of them say which bucket. */
export const bucketOf = (key: number): number => Math.floor(key / WIDTH);

/** What a step does to the keys of one bucket: the number of each key's new place, or null where it was seen nowhere any more. */
export type BucketChange = ReadonlyMap<number, number | null>;

const EMPTY: Pick<SeenBucket, 'keys' | 'places'> = { keys: new Float64Array(), places: new Uint32Array() };

/** A bucket after a step. */
export const changedBucket = (bucket: number, before: SeenBucket | undefined, change: BucketChange): SeenBucket => {
  const { keys, places } = before ?? EMPTY;
  const placeByKey = new Map<number, number>();
  for (const [at, key] of keys.entries()) placeByKey.set(key, places[at] ?? 0);
  for (const [key, place] of change) {
    if (place === null) placeByKey.delete(key);
    else placeByKey.set(key, place);
  }
  const sorted = Float64Array.from(placeByKey.keys()).sort();
  return { bucket, keys: sorted, places: Uint32Array.from(sorted, (key) => placeByKey.get(key) ?? 0) };
};

/** The number of a key's place; null where the bucket has no such key. */
export const findInBucket = ({ keys, places }: SeenBucket, key: number): number | null => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? (places[low] ?? null) : null;
};
