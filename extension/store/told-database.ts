import { Dexie, type Table } from 'dexie';
import type { OpenIssue } from '#shared/bridge.ts';
import type { SeenChange, SeenPlace } from '#shared/seen.ts';
import { refuseNewer } from './refuse-newer.ts';

/** A bucket of the index of seen addresses: its keys in order, and for each the number of its place. */
export interface SeenBucket {
  readonly bucket: number;
  readonly keys: Float64Array;
  readonly places: Uint32Array;
}

/** The state the buckets are in, and the places they name by number. */
export interface SeenHead {
  readonly name: 'seen';
  readonly state: string;
  readonly places: readonly SeenPlace[];
}

/** The issues that are open, to file under. */
export interface OffersRow {
  readonly name: 'offers';
  readonly issues: readonly OpenIssue[];
}

/** A part of a step that is not complete yet. */
export interface SeenPart {
  readonly part: number;
  readonly change: SeenChange;
}

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
export const openToldDatabase = (name = 'galley-told'): ToldDatabase => {
  const dexie = new Dexie(name, { indexedDB: refuseNewer });
  dexie.version(1).stores({ buckets: 'bucket', parts: 'part', heads: 'name' });
  return {
    dexie,
    buckets: dexie.table('buckets'),
    parts: dexie.table('parts'),
    heads: dexie.table('heads'),
  };
};
