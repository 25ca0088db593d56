import type { SeenChange, SeenPlace } from '#shared/seen.ts';
import { BUCKETS, bucketOf, changedBucket, type BucketChange } from './seen-buckets.ts';
import type { SeenBucket, ToldDatabase } from './told-database.ts';

/** Numbers places as the index names them; the same place gets the same number. */
const numbering = (
  known: readonly SeenPlace[],
): { readonly places: SeenPlace[]; readonly numberOf: (place: SeenPlace) => number } => {
  const places = [...known];
  const numberByText = new Map(places.map((place, at) => [JSON.stringify(place), at]));
  return {
    places,
    numberOf(place) {
      const text = JSON.stringify(place);
      const number = numberByText.get(text) ?? places.push(place) - 1;
      numberByText.set(text, number);
      return number;
    },
  };
};

const changesByBucket = (
  parts: readonly SeenChange[],
  numberOf: (place: SeenPlace) => number,
): ReadonlyMap<number, BucketChange> => {
  const changes = new Map<number, Map<number, number | null>>();
  const change = (key: number, place: number | null): void => {
    const bucket = bucketOf(key);
    const there = changes.get(bucket) ?? new Map<number, number | null>();
    changes.set(bucket, there);
    there.set(key, place);
  };
  for (const { places, put, drop } of parts) {
    const numbers = places.map((place) => numberOf(place));
    for (const key of drop) change(key, null);
    for (const [key, named] of put) {
      const number = numbers[named];
      if (number !== undefined) change(key, number);
    }
  }
  return changes;
};

/** Puts a whole step into the buckets. Runs inside the caller's transaction over all tables. */
export const applyStep = async (db: ToldDatabase, parts: readonly SeenChange[]): Promise<void> => {
  const [first] = parts;
  if (first === undefined) return;
  const anew = first.from === null;
  const head = await db.heads.get('seen');
  const { places, numberOf } = numbering(!anew && head?.name === 'seen' ? head.places : []);
  const changes = changesByBucket(parts, numberOf);
  const numbers = [...changes.keys()].filter((bucket) => bucket < BUCKETS);
  if (anew) await db.buckets.clear();
  const before = anew ? [] : await db.buckets.bulkGet(numbers);
  const after = numbers.map((bucket, at): SeenBucket =>
    changedBucket(bucket, before[at], changes.get(bucket) ?? new Map()),
  );
  await db.buckets.bulkPut(after);
  await db.heads.put({ name: 'seen', state: first.to, places });
};
