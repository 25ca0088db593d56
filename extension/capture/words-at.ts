let made: Intl.Segmenter | null = null;

/** Made when it is first needed: browsers take some 20 ms to make their first. */
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter('und', { granularity: 'word' }));

/** Longest stretch that is taken apart into words, in UTF-16 code units. */
const STRETCH = 1_200;

/** The first so many words of a text, as browsers part words: Chinese and Thai have no spaces. */
export const firstWords = (text: string, count: number): string => {
  let words = 0;
  for (const { index, segment, isWordLike } of segmenter().segment(text.slice(0, STRETCH))) {
    if (isWordLike === true) words += 1;
    if (words === count) return text.slice(0, index + segment.length).trim();
  }
  return text.slice(0, STRETCH).trim();
};

/** The last so many words of a text. */
export const lastWords = (text: string, count: number): string => {
  const stretch = text.slice(-STRETCH);
  const words = [...segmenter().segment(stretch)].filter(({ isWordLike }) => isWordLike === true);
  return stretch.slice(words.length <= count ? 0 : words.at(-count)?.index).trim();
};

/** What of a word lies before and after a place in a text; nothing where the place is a word's edge. */
export const wordAround = (before: string, after: string): { readonly head: string; readonly tail: string } => {
  const near = before.slice(-60).toWellFormed();
  const found = segmenter()
    .segment(near + after.slice(0, 60).toWellFormed())
    .containing(near.length);
  if (near === '' || after === '' || found === undefined || found.index === near.length) return { head: '', tail: '' };
  return { head: near.slice(found.index), tail: found.segment.slice(near.length - found.index) };
};
