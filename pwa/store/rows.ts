import * as z from 'zod/mini';
import { clipId, issueId, publicationId } from '#shared/ids.ts';
import type { SetAsideRow, TriageState } from './desk-store.ts';

/**
 * Where a clip stands that has left the inbox; a clip in the inbox has no such row. Kept apart from the clip, which never
 * changes.
 */
export const triageRow = z.strictObject({
  id: z.string(),
  /** What the owner said; counts while no issue cites the clip. */
  archived: z.boolean(),
  /** Computed from `archived` and the issues that cite the clip; kept because it is what lists are read by. */
  state: z.enum(['inbox', 'placed', 'published', 'archived']),
  /** Copied from the clip. */
  clippedAt: z.number(),
});
export type TriageRow = z.infer<typeof triageRow>;

/** One stored step of a document: Yjs update bytes, in the order they were stored. */
export const updateRow = z.object({
  seq: z.optional(z.number()),
  issue: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type UpdateRow = z.infer<typeof updateRow>;

/** The keys of a clip's page. Clips never change, so these are right for ever, for this version of the keys. */
export const seenRow = z.object({
  id: z.string(),
  v: z.number(),
  keys: z.readonly(z.array(z.number())),
  /** The clip it was filled in for, whose place it shares; left out for every other. */
  leader: z.optional(z.string()),
});
export type SeenRow = z.infer<typeof seenRow>;

/** What could not be read, or came with a known id and other content. */
export const setAsideRow: z.ZodMiniType<SetAsideRow> = z.strictObject({
  key: z.string(),
  why: z.enum(['unreadable', 'conflict']),
  raw: z.unknown(),
  at: z.number(),
});

/** What lists and the inbox need to know about an issue: computed from its document, can be dropped and rebuilt. */
export const issueProjection = z.strictObject({
  id: issueId,
  publication: publicationId,
  number: z.nullable(z.number()),
  title: z.string(),
  date: z.nullable(z.string()),
  status: z.enum(['draft', 'published']),
  items: z.number(),
  changedAt: z.number(),
  cites: z.array(clipId),
  /** Addresses of its items, for what no clip stands behind; left out by a version before: then it is read from the document anew. */
  links: z.optional(z.array(z.string())),
  /** Its sections in their order, as the clipper offers them; left out like the links. */
  sections: z.optional(z.array(z.strictObject({ emoji: z.string(), name: z.string() }))),
});
export type IssueProjection = z.infer<typeof issueProjection>;

/** Those of these rows that parse. The others are computed anew by whoever lists the issues, and all that follows from them with them. */
export const projectionsAmong = (rows: readonly unknown[]): readonly IssueProjection[] =>
  rows.flatMap((row) => {
    const parsed = issueProjection.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });

/** Where a clip belongs, from whether its owner archived it and which issues cite it. */
export const triageStateOf = (archived: boolean, citing: readonly Pick<IssueProjection, 'status'>[]): TriageState => {
  if (citing.some((issue) => issue.status === 'published')) return 'published';
  if (citing.length > 0) return 'placed';
  return archived ? 'archived' : 'inbox';
};

const timed = z.object({ clippedAt: z.number() });

/** When a stored clip was clipped; 0 where the row cannot say. */
export const clippedAtOf = (clip: unknown): number => {
  const parsed = timed.safeParse(clip);
  return parsed.success ? parsed.data.clippedAt : 0;
};
