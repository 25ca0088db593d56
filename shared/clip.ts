import * as z from 'zod/mini';
import { capture } from './capture.ts';
import { clipId } from './ids.ts';

/**
 * A saved capture. A clip never changes: its triage state is kept apart from it, and a second highlight on the same page
 * is a clip of its own that `joins` the first.
 */
export const clip = z.strictObject({
  /** Version of this record; a clipper and a desk of different ages agree on it before a clip is read. */
  v: z.literal(1),
  id: clipId,
  /** Milliseconds since the epoch, by the clock of the machine that clipped. */
  clippedAt: z.int().check(z.nonnegative()),
  capture,
  /** The curator's note to self; empty when none. */
  note: z.string().check(z.maxLength(20_000)),
  /** Name of the section the curator suggested while clipping. */
  section: z.nullable(z.string().check(z.maxLength(200))),
  /** The clip whose page this one adds excerpts to. */
  joins: z.nullable(clipId),
});
export type Clip = z.infer<typeof clip>;
