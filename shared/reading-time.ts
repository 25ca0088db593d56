/** Words a minute that people read prose for its content: https://doi.org/10.1016/j.jml.2019.104047, rounded down. */
const WORDS = 230;

/**
 * The same for scripts without spaces: 500 characters, of which a word that Intl.Segmenter finds has nearly two. The clipper counts those
 * words, so they are what is divided here.
 */
const UNSPACED_WORDS = 260;

const UNSPACED = new Set(['zh', 'ja', 'yue', 'wuu']);

/** Minutes to read an article of so many words; never less than one. `language` is a BCP 47 tag. */
export const readingMinutes = (words: number, language: string | null): number => {
  const primary = (language ?? '').toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  return Math.max(1, Math.round(words / (UNSPACED.has(primary) ? UNSPACED_WORDS : WORDS)));
};
