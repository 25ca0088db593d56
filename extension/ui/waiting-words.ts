import type { Word } from '#extension/browser/words.ts';

/** How many clips wait for the desk; null where the store could not be read. */
export const waitingWords = (word: Word, count: number | null): string => {
  if (count === null) return word('waitingUnknown');
  if (count === 0) return word('waitingNone');
  return count === 1 ? word('waitingOne') : word('waitingMany', String(count));
};
