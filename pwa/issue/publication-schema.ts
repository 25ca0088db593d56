import * as z from 'zod/mini';
import { publicationId } from '#shared/ids.ts';
import type { Publication } from './model.ts';

/** A publication that comes from where anything may stand: from storage, or from a form that an older Galley kept. */
export const publicationSchema: z.ZodMiniType<Publication> = z.strictObject({
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
