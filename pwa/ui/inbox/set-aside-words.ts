import * as z from 'zod/mini';
import type { SetAsideRow } from '#pwa/store/desk-store.ts';

const clip = z.object({ capture: z.object({ title: z.string() }) });
const publication = z.object({ name: z.string(), style: z.unknown() });
const step = z.object({ issue: z.string(), bytes: z.unknown() });
const standing = z.object({ archived: z.unknown(), state: z.unknown() });

/** What a row that cannot be read seems to be, from the little of it that can. */
const seemsToBe = (raw: unknown): string => {
  const named = publication.safeParse(raw);
  if (named.success) return `The publication “${named.data.name}”`;
  const titled = clip.safeParse(raw);
  if (titled.success) return `The clip “${titled.data.capture.title}”`;
  if (step.safeParse(raw).success) return 'A piece of an issue';
  if (standing.safeParse(raw).success) return 'Where a clip stands';
  return 'This';
};

/** Why a row is set aside, and what becomes of it. */
export const setAsideWords = ({ why, raw }: Pick<SetAsideRow, 'why' | 'raw'>): string =>
  why === 'conflict'
    ? 'A clip with the same id but another content is here already. Both are kept.'
    : `${seemsToBe(raw)} cannot be read by this Galley. It is kept whole, and read again after an update.`;
