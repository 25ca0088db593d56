import * as z from 'zod/mini';
import type { Publication } from '#pwa/issue/model.ts';
import { publicationId } from '#shared/ids.ts';

/** A publication as it is kept; the domain's `Publication`, checked when it comes out of storage. */
export const publicationRow: z.ZodMiniType<Publication> = z.strictObject({
  id: publicationId,
  name: z.string(),
  tagline: z.string(),
  style: z.strictObject({
    preset: z.enum(['flat', 'labelled']),
    frontMatter: z.boolean(),
    closingLineBreaks: z.number(),
    keepDamagedEmoji: z.boolean(),
  }),
  intro: z.string(),
  signOff: z.string(),
  footer: z.string(),
  sections: z.array(
    z.strictObject({
      emoji: z.string(),
      name: z.string(),
      labels: z.array(z.nullable(z.string())),
      callToAction: z.nullable(z.string()),
    }),
  ),
});
