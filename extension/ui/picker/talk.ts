import * as z from 'zod/mini';
import { via } from '#shared/clip.ts';
import { seenPlace } from '#shared/seen.ts';
import { MOST_LINKS } from '#extension/capture/links/link-limits.ts';
import { foundLink } from '#extension/capture/links/page-links.ts';

const address = foundLink.shape.url;

/** Most links that are asked to be clipped at once: between two such questions the curator can stop. */
export const LINKS_AT_ONCE = 20;

/** What a gesture is asked for by. */
const undoKey = z.string().check(z.maxLength(100));

/** What the picker asks of the background. */
export const pickerAsk = z.discriminatedUnion('ask', [
  /** Where were these pages seen? */
  z.strictObject({ ask: z.literal('look-many'), urls: z.array(address).check(z.maxLength(MOST_LINKS)) }),
  /**
   * Clip these links of a page, in this order. `again`: the curator knows that it is clipped already; `undo`: what the links before them
   * in the same gesture are taken back by, null for the first ones.
   */
  z.strictObject({
    ask: z.literal('keep-links'),
    via,
    links: z
      .array(z.strictObject({ url: address, title: foundLink.shape.title, again: z.boolean() }))
      .check(z.maxLength(LINKS_AT_ONCE)),
    undo: z.nullable(undoKey),
  }),
  /** Take back what one gesture clipped. */
  z.strictObject({ ask: z.literal('undo-links'), key: undoKey }),
  /** The curator allowed to look at pages that were clipped unopened: begin. */
  z.strictObject({ ask: z.literal('fill-links') }),
]);
export type PickerAsk = z.infer<typeof pickerAsk>;

/** Where a page was seen: at the desk, or only by this clipper. */
export const seenMark = z.union([seenPlace, z.literal('clipped')]);
export type SeenMark = z.infer<typeof seenMark>;

/** One for each address that was asked about, in that order; null for one that nobody has seen. */
export const lookManyAnswer = z.strictObject({ marks: z.array(z.nullable(seenMark)) });
export type LookManyAnswer = z.infer<typeof lookManyAnswer>;

/** What became of the links, in their order, up to the first that could not be stored; `failure` says why that one could not. */
export const keepLinksAnswer = z.strictObject({
  kept: z.array(z.enum(['clipped', 'known'])),
  failure: z.nullable(z.string()),
  /** What the gesture is taken back by; null where there is nothing to take back, or it could not be noted down. */
  undo: z.nullable(undoKey),
});
export type KeepLinksAnswer = z.infer<typeof keepLinksAnswer>;

/** What became of taking back, as a sentence. */
export const undoLinksAnswer = z.strictObject({ sentence: z.string(), isUndone: z.boolean() });
export type UndoLinksAnswer = z.infer<typeof undoLinksAnswer>;
