import type { IssueId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';

/** The issue to open first, or a sentence that says why there is none. */
export type Started = Result<IssueId, { readonly kind: 'failed'; readonly why: string }>;
