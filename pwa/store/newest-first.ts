import type { Database } from './database.ts';
import { clippedAtOf } from './rows.ts';

/** A UUIDv7 begins with its milliseconds since 1970, in hex: all of them up to September 2039 sort below this. */
const BEYOND_TIME = '02';

/** The version stands in the third group (https://www.rfc-editor.org/rfc/rfc9562#section-5.7). */
const isTimed = (id: string): boolean => id[14] === '7';

/** How the id of a clip begins that was made at that time. */
const timedStart = (at: number): string => {
  const hex = Math.max(0, Math.trunc(at)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}`;
};

/** Puts ids of clips in order, newest first. */
export type NewestFirst = (ids: readonly string[]) => readonly string[];

/**
 * Ids say when a clip was made, except those of samples that an earlier Galley made: they are random, most of them sort above every
 * time, and would head the inbox for ever. They stand where their clips' own time puts them. Also gives those ids.
 */
export const readOrder = async (
  db: Database,
): Promise<{ readonly newestFirst: NewestFirst; readonly timeless: readonly string[] }> => {
  const beyond = await db.clips.where('id').aboveOrEqual(BEYOND_TIME).primaryKeys();
  const timeless = beyond.filter((id) => !isTimed(id));
  const clips = timeless.length === 0 ? [] : await db.clips.bulkGet(timeless);
  const places = new Map(timeless.map((id, at) => [id, timedStart(clippedAtOf(clips[at])) + id]));
  const place = (id: string): string => places.get(id) ?? id;
  return {
    timeless,
    newestFirst: (ids) => [...ids].sort((one, other) => (place(one) < place(other) ? 1 : -1)),
  };
};
