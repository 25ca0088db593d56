import * as z from 'zod/mini';
import { captureAnswer } from '#extension/capture/answer.ts';
import { clip } from '#shared/clip.ts';

/** What the popup asks of the background. */
export const popupAsk = z.discriminatedUnion('ask', [
  /** Is this page clipped already, and how many clips wait? */
  z.strictObject({ ask: z.literal('look'), address: z.nullable(z.string()) }),
  /** Clip what the popup read, with what the curator wrote. */
  z.strictObject({
    ask: z.literal('clip'),
    tabId: z.int(),
    answer: captureAnswer,
    addressOnly: z.boolean(),
    note: clip.shape.note,
  }),
]);
export type PopupAsk = z.infer<typeof popupAsk>;

export const lookAnswer = z.strictObject({ known: z.boolean(), waiting: z.nullable(z.int()) });
export type LookAnswer = z.infer<typeof lookAnswer>;

export const clipAnswer = z.strictObject({ stored: z.boolean(), sentence: z.string() });
export type ClipAnswer = z.infer<typeof clipAnswer>;
