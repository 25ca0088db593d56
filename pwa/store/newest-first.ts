import { lastBelievedId, latestBelieved } from './believed-time.ts';
import type { Database } from './database.ts';
import { clippedAtOf } from './rows.ts';

/** A UUIDv7 begins with its milliseconds since 1970, in hex: all of them up to September 2039 sort below this. */
const BEYOND_TIME = '02';

/** The version stands in the third group (https://www.rfc-editor.org/rfc/rfc9562#section-5.7). */
const isTimed = (id: string): boolean => id[14] === '7';

/** Sorts below every digit. */
const BELOW = ' ';

/** How the id of a clip begins that was made at that time. */
const timedStart = (at: number): string => {
  const hex = Math.max(0, Math.trunc(at)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}`;
};

/** Puts ids of clips in order, newest first. */
export type NewestFirst = (ids: readonly string[]) => readonly string[];

/** Ids that tell no time: those of samples that an earlier Galley made are random, and most of them sort above every time. */
export const timelessIds = async (db: Database): Promise<readonly string[]> =>
  (await db.clips.where('id').aboveOrEqual(BEYOND_TIME).primaryKeys()).filter((id) => !isTimed(id));

/**
 * Ids say when a clip was made, except two kinds, which would head the inbox for ever: those that tell no time stand where their clips' own
 * time puts them, and those of a time that is not believed below all others, in their own order. Also gives all of these.
 */
export const readOrder = async (
  db: Database,
  now: number,
): Promise<{ readonly newestFirst: NewestFirst; readonly moved: readonly string[] }> => {
  const last = lastBelievedId(now);
  const [ahead, timeless] = await Promise.all([db.clips.where('id').above(last).primaryKeys(), timelessIds(db)]);
  const clips = timeless.length === 0 ? [] : await db.clips.bulkGet([...timeless]);
  const places = new Map(ahead.map((id) => [id, BELOW + id]));
  for (const [at, id] of timeless.entries()) {
    const time = clippedAtOf(clips[at]);
    places.set(id, (time > latestBelieved(now) ? BELOW : '') + timedStart(time) + id);
  }
  const place = (id: string): string => places.get(id) ?? id;
  return {
    moved: [...places.keys()],
    newestFirst: (ids) => [...ids].sort((one, other) => (place(one) < place(other) ? 1 : -1)),
  };
};
