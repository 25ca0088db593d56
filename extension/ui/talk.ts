import * as z from 'zod/mini';
import { captureAnswer } from '#extension/capture/answer.ts';
import { openIssue } from '#shared/bridge.ts';
import { excerpt } from '#shared/capture.ts';
import { clip, under } from '#shared/clip.ts';
import { seenPlace } from '#shared/seen.ts';

/** A page by the address of its tab and by the one it calls its own: it is known under either. */
const page = z.strictObject({ url: z.string(), canonicalUrl: z.nullable(z.string()) });

/** What the popup asks of the background. */
export const popupAsk = z.discriminatedUnion('ask', [
  /** Is this page clipped already, and how many clips wait? */
  z.strictObject({ ask: z.literal('look'), page: z.nullable(page) }),
  /** Clip what the popup read, with what the curator wrote. */
  z.strictObject({
    ask: z.literal('clip'),
    tabId: z.int(),
    answer: captureAnswer,
    addressOnly: z.boolean(),
    note: clip.shape.note,
    /** Where the curator wants it in an issue that is open; null for the inbox. */
    under: z.nullable(under),
    /** Whether its address is to be published as the tab shows it. */
    asShown: z.boolean(),
  }),
  /** Which excerpts of this page are clipped already? */
  z.strictObject({ ask: z.literal('excerpts-of'), page }),
  /** Were clips lost that nobody has read of? With `read`, the curator has read of the loss that was found then. */
  z.strictObject({ ask: z.literal('loss'), read: z.optional(z.number()) }),
]);
export type PopupAsk = z.infer<typeof popupAsk>;

export const lookAnswer = z.strictObject({
  /** Whether the clipper has a clip of it which the next one joins. */
  known: z.boolean(),
  waiting: z.nullable(z.int()),
  /** Where the desk has seen this page; null where it has not, or has not said yet. */
  seen: z.nullable(seenPlace),
  /** The issues that are open, to file under. */
  offers: z.array(openIssue),
});
export type LookAnswer = z.infer<typeof lookAnswer>;

export const excerptsAnswer = z.strictObject({
  /** Each passage once, the oldest first. */
  excerpts: z.array(excerpt),
  /** When the page was first clipped, of what the clipper still has; in milliseconds since the epoch. */
  since: z.nullable(z.int()),
});
export type ExcerptsAnswer = z.infer<typeof excerptsAnswer>;

export const lossAnswer = z.strictObject({
  /** When the loss was found that nobody has read of, in milliseconds since the epoch; null where there is none. */
  found: z.nullable(z.number()),
});
export type LossAnswer = z.infer<typeof lossAnswer>;

export const clipAnswer = z.strictObject({ stored: z.boolean(), sentence: z.string() });
export type ClipAnswer = z.infer<typeof clipAnswer>;
