import { v7 } from 'uuid';
import * as z from 'zod/mini';
import { clipId, type ClipId } from '#shared/ids.ts';

/** When the last id was minted: by the clock of the machine, and as the id says it; both in milliseconds since the epoch. */
export const minted = z.object({ name: z.literal('minted'), wall: z.number(), at: z.number() });
export type Minted = z.infer<typeof minted>;

/** No clip was made before there was a clipper: a clock that says so was never set. */
const FIRST = Date.UTC(2026, 0, 1);

/** The clock is believed to have gone on by so much between two ids, and no more: thirty days, in milliseconds. */
const LEAP = 30 * 24 * 60 * 60 * 1000;

/**
 * The time of the next id. Ids sort by when clips were made, whatever the clock says: it never goes back, and a clock that jumps years ahead
 * takes it along by one leap, once. Where it is ahead it waits, a millisecond an id, until the clock has come up.
 */
export const nextMinted = (before: Minted | null, wall: number): Minted => {
  if (before === null) return { name: 'minted', wall, at: Math.max(wall, FIRST) };
  const passed = Math.min(Math.max(wall - before.wall, 0), LEAP);
  return { name: 'minted', wall, at: Math.max(before.at + 1, Math.min(before.at + passed, wall)) };
};

/** Mints the ids of clips, from where the clipper before it left off. */
export interface Minter {
  readonly mint: () => ClipId;
  /** Goes on from what was stored with the last clip. */
  readonly resume: (row: unknown) => void;
  /** To be stored with the next clip; null where none was minted yet. */
  readonly last: () => Minted | null;
}

export const makeMinter = (now: () => number): Minter => {
  let last: Minted | null = null;
  return {
    mint() {
      last = nextMinted(last, now());
      return clipId.parse(v7({ msecs: last.at }));
    },
    resume(row) {
      const parsed = minted.safeParse(row);
      if (parsed.success && (last === null || last.at < parsed.data.at)) last = parsed.data;
    },
    last: () => last,
  };
};
