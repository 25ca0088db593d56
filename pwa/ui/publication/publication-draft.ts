import * as z from 'zod/mini';
import type { Publication } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { publicationSchema } from '#pwa/issue/publication-schema.ts';
import { type PublicationId, publicationId } from '#shared/ids.ts';
import type { FormDrafts } from '../form-drafts.ts';
import { world } from './world.ts';

const PREFIX = 'publication:';
const NEW = 'new';

const publicationDraft = z.strictObject({
  /** As it was when the form was opened: only what differs from it is stored. */
  start: publicationSchema,
  now: publicationSchema,
  /** Of the first issue of a new publication, as it is typed. */
  number: z.string(),
});
export type PublicationDraft = z.infer<typeof publicationDraft>;

export const draftName = (publication: Publication | null): string => PREFIX + (publication?.id ?? NEW);

export const parseDraft = (kept: unknown): PublicationDraft | null => publicationDraft.safeParse(kept).data ?? null;

export const beginDraft = (publication: Publication | null): PublicationDraft => {
  const start = publication ?? newPublication('flat', '', world);
  return { start, now: start, number: '1' };
};

/** Whose form was being filled in when the page started anew; null is a new publication. */
export const draftLeft = (drafts: FormDrafts): { readonly of: PublicationId | null } | null => {
  const name = drafts.names().find((each) => each.startsWith(PREFIX));
  if (name === undefined) return null;
  return { of: publicationId.safeParse(name.slice(PREFIX.length)).data ?? null };
};
