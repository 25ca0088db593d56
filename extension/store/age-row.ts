import * as z from 'zod/mini';

/** How long the clipper has been in use, as its daily rounds saw it, in milliseconds; and the clock at the last round. */
export const ageRow = z.object({ name: z.literal('age'), wall: z.number(), age: z.number() });
export type AgeRow = z.infer<typeof ageRow>;
