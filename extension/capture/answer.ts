import * as z from 'zod/mini';
import { capture } from '#shared/capture.ts';

/** What the capture script brings back from a page. */
export const captureAnswer = z.strictObject({
  capture,
  /**
   * What of the selection could not be taken: it was longer than a clip may be, or made of too many parts; or the focus was in a frame of
   * another site, where what is highlighted cannot be read.
   */
  left: z.nullable(z.enum(['too-long', 'too-many', 'elsewhere'])),
  /** Whether the browser had a network at that moment. */
  online: z.boolean(),
});
export type CaptureAnswer = z.infer<typeof captureAnswer>;

/** Why something that may have been meant is not in a clip. */
export type Left = NonNullable<CaptureAnswer['left']>;
