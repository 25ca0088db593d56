import { UNSPACED } from '#extension/capture/unspaced.ts';

const WORDS = new RegExp(`[${UNSPACED}]|[\\p{L}\\p{M}\\p{N}]+`, 'gu');

/** The words of a text in lower case; scripts that write no spaces by their characters. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORDS) ?? [];

/** How much of the shorter text is in the other, word by word, 0 to 1. */
export const likeness = (one: string, other: string): number => {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  const among = new Set(many);
  return few.length === 0 ? 0 : few.filter((word) => among.has(word)).length / few.length;
};

/** How like a text is to the most alike of some. */
export const likest = (text: string, others: readonly string[]): number =>
  Math.max(0, ...others.map((other) => likeness(text, other)));

/** Least likeness of two titles of one article. */
export const ALIKE = 0.5;
