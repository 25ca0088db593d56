import { ok, type Result } from '#shared/result.ts';
import type { Applied, CommandFailure } from '#pwa/issue/command.ts';

/** What became of a command. A failure has written nothing. */
export type Outcome = Result<Applied, CommandFailure>;

export const applied = (made: Partial<Applied> = {}): Outcome =>
  ok({ blocks: [], section: null, paragraph: null, ...made });

export const GONE: Outcome = { ok: false, failure: { kind: 'gone' } };

export const refused = (why: string): Outcome => ({ ok: false, failure: { kind: 'refused', why } });
