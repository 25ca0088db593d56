import * as z from 'zod/mini';
import { capture } from './capture.ts';
import { clipId, issueId } from './ids.ts';
import { LONGEST_FIELD } from './limits.ts';

/** The page a link was found on: whom to thank for it. */
export const via = z.strictObject({
  url: z.string().check(z.minLength(1), z.maxLength(8_000)),
  title: z.string().check(z.maxLength(LONGEST_FIELD)),
});
export type Via = z.infer<typeof via>;

/** A section of an open issue to file under; its name is empty where the issue has none and is filed under as a whole. */
export const under = z.strictObject({ issue: issueId, section: z.string().check(z.maxLength(200)) });
export type Under = z.infer<typeof under>;
/** Name of an address's parameter. */
const name = z.string().check(z.minLength(1), z.maxLength(200));

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
  /** The open issue that this section is of; left out where none was chosen. */
  issue: z.optional(issueId),
  /** Where the link to this page was found; left out for a page that was clipped itself. */
  via: z.optional(via),
  /** Publish the address as the tab showed it, with what is usually taken off (see `publishedAddress`). */
  asShown: z.optional(z.literal(true)),
  /**
   * Of the names the curator takes off addresses, or leaves on them, those that are in this one: the address is published as they say.
   * Left out where none is in it.
   */
  names: z.optional(z.strictObject({ strip: z.array(name), spare: z.array(name) })),
  /** The clip whose page this one adds excerpts to. */
  joins: z.nullable(clipId),
  /** Made by no gesture: somebody looked at the page for the clip it joins, which was made unopened. It stands where that one stands. */
  filled: z.optional(z.literal(true)),
});
export type Clip = z.infer<typeof clip>;
