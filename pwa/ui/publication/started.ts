import type { IssueId } from '#shared/ids.ts';
import { fail, type Result } from '#shared/result.ts';

/** The issue to open first, or a sentence that says why there is none. */
export type Started = Result<IssueId, { readonly kind: 'failed'; readonly why: string }>;

export const NOT_LOADED = 'A part of Galley could not be loaded. Reload the page, and try again.';

export const notStarted = (why: string): Started => fail({ kind: 'failed', why: `Nothing was stored. ${why}` });
