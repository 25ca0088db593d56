/** Written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD = /[\p{L}\p{N}](?:(?:['’.-]|\p{Cf})?[\p{L}\p{M}\p{N}])*/gu;

/** Longest text that is counted, in UTF-16 code units; taking unspaced text apart is some hundred times slower. */
const LONGEST = { spaced: 3_000_000, unspaced: 300_000 };

/** How many words a text has, as its language counts them; null where it is longer than can be counted at once. */
export const countWords = (text: string, language: string | null): number | null => {
  const isUnspaced = UNSPACED.test(text);
  if (text.length > (isUnspaced ? LONGEST.unspaced : LONGEST.spaced)) return null;
  if (!isUnspaced) return text.match(WORD)?.length ?? 0;
  const segmenter = new Intl.Segmenter(language ?? 'und', { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1;
  return words;
};
