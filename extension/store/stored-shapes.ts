import { clip } from '#shared/clip.ts';
import { counter, delivery, storedClip, storedFilling, waitingClip, withdrawnClip } from './database.ts';
import { offersRow, seenBucket, seenHead, seenPart } from './told-database.ts';

/** Everything the outbox keeps, by where it lies: a shape that changes is a new version of its schema (`database.ts`). */
export const OUTBOX_SHAPES = {
  clips: storedClip,
  /** The clip in the text of a row, made whole again. */
  clip,
  waiting: waitingClip,
  deliveries: delivery,
  counters: counter,
  withdrawn: withdrawnClip,
  fillings: storedFilling,
} as const;

/** The same of what the desk told (`told-database.ts`). */
export const TOLD_SHAPES = { buckets: seenBucket, parts: seenPart, seen: seenHead, offers: offersRow } as const;
