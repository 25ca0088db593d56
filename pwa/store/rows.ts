import * as z from 'zod/mini';
import { clipId, issueId, publicationId, type ClipId } from '#shared/ids.ts';
import type { TriageState } from './desk-store.ts';

/** Where a clip stands. Kept apart from the clip, which never changes. */
export const triageRow = z.strictObject({
  id: clipId,
  archived: z.boolean(),
  /** Computed from `archived` and the issues that cite the clip; kept because it is what the inbox is read by. */
  state: z.enum(['inbox', 'placed', 'published', 'archived']),
  /** Copied from the clip. */
  clippedAt: z.number(),
  joins: z.nullable(clipId),
});
export type TriageRow = z.infer<typeof triageRow>;

/** One stored step of a document: Yjs update bytes, in the order they were stored. */
export interface UpdateRow {
  readonly seq?: number;
  readonly issue: string;
  readonly bytes: Uint8Array;
}

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
});
export type IssueProjection = z.infer<typeof issueProjection>;

/** Where a clip belongs, from whether its owner archived it and which issues cite it. */
export const triageStateOf = (archived: boolean, citing: readonly Pick<IssueProjection, 'status'>[]): TriageState => {
  if (citing.some((issue) => issue.status === 'published')) return 'published';
  if (citing.length > 0) return 'placed';
  return archived ? 'archived' : 'inbox';
};

/** The issues that cite each clip. */
export const citingById = (issues: readonly IssueProjection[]): ReadonlyMap<ClipId, readonly IssueProjection[]> => {
  const citing = new Map<ClipId, IssueProjection[]>();
  for (const issue of issues)
    for (const id of issue.cites) {
      const known = citing.get(id);
      if (known === undefined) citing.set(id, [issue]);
      else known.push(issue);
    }
  return citing;
};
