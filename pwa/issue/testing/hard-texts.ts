import * as fc from 'fast-check';

/** Characters of one, two and many code units, and signs that join with what stands before them. */
const PIECES = [
  'a',
  'é',
  ' ',
  '\n',
  '😀',
  '😁',
  '𠮟',
  '𠮷',
  '👍',
  '👍🏻',
  '👍🏿',
  '👨‍👩‍👧‍👦',
  '👨‍👩‍👧',
  '❤️',
  '❤️‍🔥',
  '🇩🇪',
  '🇩🇰',
  '🇪🇸',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'e\u0301',
  'q\u0323\u0307',
  '\u0301',
  '\u200d',
  '🏽',
  '🇫',
  'कि',
  'ि',
  '각',
  'ᄀ',
  '한',
  '1️⃣',
];

/** A text full of characters that are more than one code unit. */
export const hardText = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Every place in a text that lies between two characters, its ends among them. */
export const placesBetween = (text: string): ReadonlySet<number> =>
  new Set([...CHARACTERS.segment(text)].map(({ index }) => index).concat(text.length));
