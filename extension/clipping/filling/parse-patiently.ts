import { capture as captureSchema, type Capture } from '#shared/capture.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { makeTurns } from '#extension/clipping/in-turn.ts';
import type { FetchedPage, FetchFailure } from './fetch-page.ts';

export interface ParserWorld {
  /** What a page says of itself, unparsed; null where it says nothing. Rejects where whoever reads it broke. */
  readonly ask: (page: FetchedPage) => Promise<unknown>;
  /** Be done with whoever reads pages; the next that is asked is another. */
  readonly close: () => Promise<void>;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** How long reading one page may take, and ending whoever does not come to an end with it, in milliseconds. */
const PATIENCE = 15_000;
const LAST_WORDS = 2_000;

const TOO_LONG = Symbol('too long');

/** What a page says of itself; null where it does not even have a title. */
export type Parse = (page: FetchedPage) => Promise<Result<Capture | null, FetchFailure>>;

const unread = fail({ kind: 'later', why: 'unread' } as const);

const parsedAnswer = (answer: unknown): Awaited<ReturnType<Parse>> => {
  if (answer === null) return ok(null);
  const parsed = captureSchema.safeParse(answer);
  // No answer is not the answer that the page says nothing: that would be for good.
  return parsed.success ? ok(parsed.data) : unread;
};

/**
 * Read pages one after the other, each within a limit of time that is its own: a page that whoever reads it does not come to an end with
 * is given up for now, and the next one is read by another.
 */
export const parsePatiently = ({ ask, close, pause }: ParserWorld): Parse => {
  const inTurn = makeTurns();
  const tooLong = (ms: number): Promise<typeof TOO_LONG> => pause(ms).then(() => TOO_LONG);
  return (page) =>
    inTurn(async () => {
      try {
        const answer = await Promise.race([ask(page), tooLong(PATIENCE)]);
        if (answer !== TOO_LONG) return parsedAnswer(answer);
        await Promise.race([close(), tooLong(LAST_WORDS)]);
        return fail({ kind: 'later', why: 'slow to read' } as const);
      } catch {
        return unread;
      }
    });
};
