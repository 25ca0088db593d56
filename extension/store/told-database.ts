import { Dexie, type Table } from 'dexie';
import * as z from 'zod/mini';
import { openIssue } from '#shared/bridge.ts';
import { seenChange, seenPlace } from '#shared/seen.ts';
import type { Mend } from './mend-connection.ts';
import { refuseNewer } from './refuse-newer.ts';

/** A bucket of the index of seen addresses: its keys in order, and for each the number of its place. */
export const seenBucket = z.strictObject({
  bucket: z.number(),
  keys: z.custom<Float64Array>((value) => value instanceof Float64Array),
  places: z.custom<Uint32Array>((value) => value instanceof Uint32Array),
});
export type SeenBucket = z.infer<typeof seenBucket>;

/** The state the buckets are in, and the places they name by number. */
export const seenHead = z.strictObject({
  name: z.literal('seen'),
  state: z.string(),
  places: z.readonly(z.array(seenPlace)),
});
export type SeenHead = z.infer<typeof seenHead>;

/** The issues that are open, to file under. */
export const offersRow = z.strictObject({ name: z.literal('offers'), issues: z.readonly(z.array(openIssue)) });
export type OffersRow = z.infer<typeof offersRow>;

/** A part of a step that is not complete yet. */
export const seenPart = z.strictObject({ part: z.number(), change: seenChange });
export type SeenPart = z.infer<typeof seenPart>;

export interface ToldDatabase {
  readonly dexie: Dexie;
  readonly buckets: Table<SeenBucket, number>;
  readonly parts: Table<SeenPart, number>;
  readonly heads: Table<SeenHead | OffersRow, string>;
}

/**
 * What the desk told the clipper, in a database of its own: all of it can be told again, so it may be dropped, need not be strict, and
 * nothing that goes wrong with it can come near the clips.
 */
export const openToldDatabase = (name = 'galley-told', mend?: Mend): ToldDatabase => {
  const guard = mend?.();
  const dexie = new Dexie(name, { indexedDB: refuseNewer(guard?.refusal) });
  guard?.watch(dexie);
  dexie.version(1).stores({ buckets: 'bucket', parts: 'part', heads: 'name' });
  return {
    dexie,
    buckets: dexie.table('buckets'),
    parts: dexie.table('parts'),
    heads: dexie.table('heads'),
  };
};
