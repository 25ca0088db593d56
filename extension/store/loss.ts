import type { Contents, Ledger } from './ledger-row.ts';

/** How many clips are not here any more, and how many of them the desk had not got, at most. */
export interface Lost {
  readonly clips: number;
  readonly waiting: number;
}

const lost = (clips: number, waiting: number): Lost | null =>
  clips <= 0 ? null : { clips, waiting: Math.max(0, Math.min(clips, waiting)) };

/** Of so many clips, those that are missing among others: all of them, where as many are here and they are not the same. */
const missing = (before: Contents, there: Contents): number =>
  there.clips === before.clips && there.hash !== before.hash ? before.clips : before.clips - there.clips;

/** Whether a database is a later state of the one that was seen, and nothing has to be counted. */
export const isSuccessor = (seen: Ledger, now: Ledger | null): boolean =>
  now !== null && now.epoch === seen.epoch && now.added >= seen.added;

/**
 * What a database lacks of what was seen in it. One that is behind is an older copy: it lacks what was added since. One without a ledger,
 * or with that of another, was made anew or comes from elsewhere.
 */
export const lostSince = (seen: Ledger, now: Ledger | null, there: Contents): Lost | null => {
  if (isSuccessor(seen, now)) return null;
  if (now !== null && now.epoch === seen.epoch) return lost(Math.min(seen.added - now.added, seen.clips), seen.waiting);
  const isSame = there.clips === seen.clips && there.hash === seen.hash;
  const clips = now !== null && !isSame ? seen.clips : missing(seen, there);
  return lost(clips, seen.waiting);
};

/** What was found missing within a database since it was seen last: told once, whenever the clipper was killed in between. */
export const missedSince = (seen: Ledger, now: Ledger): Lost | null =>
  now.epoch !== seen.epoch
    ? null
    : lost(now.missed.clips - seen.missed.clips, now.missed.waiting - seen.missed.waiting);

/** What the tables lack of what their own ledger says: `unsent` clips that should wait are in neither of them. */
export const lostWithin = (entered: Ledger, there: Contents, unsent: number): Lost | null =>
  lost(missing(entered, there), unsent);
