import type { Element as Copy } from 'hast';

/**
 * What is told in other words than the page's: a formula as TeX, a raised figure, the reading of a character. The tree has a mark in
 * its place, which no page has: so what is searched for on the page can stop there.
 */
export const TOLD_MARK = '\0';

export type ToldAs = 'words' | 'tex' | 'display-tex';

/** `data` is a phrase to the Markdown libraries and transparent in a page, so the copy has none but these. */
export const told = (words: string, as: ToldAs = 'words'): Copy => ({
  type: 'element',
  tagName: 'data',
  properties: { words, as },
  children: [{ type: 'text', value: TOLD_MARK }],
});

export const isTold = (copy: Copy): boolean => copy.tagName === 'data';

export const wordsOf = ({ properties }: Copy): string => String(properties['words']);

/** Told by nothing at all: only its place is marked. */
export const isUntold = (copy: Copy): boolean => isTold(copy) && wordsOf(copy) === '';

export const toldAs = ({ properties }: Copy): ToldAs =>
  properties['as'] === 'tex' || properties['as'] === 'display-tex' ? properties['as'] : 'words';

/** What is told, in plain text. */
export const plainlyTold = (copy: Copy): string => {
  const as = toldAs(copy);
  const fence = as === 'words' ? '' : as === 'tex' ? '$' : '$$';
  return `${fence}${wordsOf(copy)}${fence}`;
};
