import type { Via } from '#shared/clip.ts';
import { knownDefect } from '#extension/browser/known-defect.ts';
import type { Row } from './choice.ts';
import { keepLinksAnswer, LINKS_AT_ONCE, type PickerAsk } from './talk.ts';

export interface KeepChosenWorld {
  readonly ask: (message: PickerAsk) => Promise<unknown>;
  /** Asked before each step: whether the curator stopped it. */
  readonly isStopped: () => boolean;
  /** These are stored, or were before. */
  readonly kept: (rows: readonly Row[]) => void;
}

/** What became of all the links together. */
export interface KeptCounts {
  readonly clipped: number;
  readonly known: number;
  /** Why the next one could not be stored, as a sentence; null where all were, or the curator stopped. */
  readonly failure: string | null;
  /** What all of it is taken back by; null where that cannot be. */
  readonly undo: string | null;
}

const keepSome = async ({ ask }: KeepChosenWorld, via: Via, rows: readonly Row[], undo: string | null) => {
  const links = rows.map(({ url, title, seen }) => ({ url, title, again: seen !== null }));
  const answer = keepLinksAnswer.safeParse(await ask({ ask: 'keep-links', via, links, undo }));
  if (!answer.success) throw knownDefect('noAnswer', 'no answer');
  return answer.data;
};

/** Clip the chosen links in their order, some at a time. Ends at the first that cannot be stored; what is stored stays. */
export const keepChosen = async (world: KeepChosenWorld, via: Via, rows: readonly Row[]): Promise<KeptCounts> => {
  const counts = { clipped: 0, known: 0 };
  let undo: string | null = null;
  for (let at = 0; at < rows.length && !world.isStopped(); at += LINKS_AT_ONCE) {
    const some = rows.slice(at, at + LINKS_AT_ONCE);
    const answer = await keepSome(world, via, some, undo);
    const { kept, failure } = answer;
    undo = answer.undo;
    for (const each of kept) counts[each] += 1;
    world.kept(some.slice(0, kept.length));
    if (failure !== null) return { ...counts, failure, undo };
  }
  return { ...counts, failure: null, undo };
};
