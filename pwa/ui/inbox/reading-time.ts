/** Words a minute that people read prose for its content: https://doi.org/10.1016/j.jml.2019.104047, rounded down. */
const WORDS = 230;

/** Characters a minute, for scripts without spaces, whose words are counted by their characters. */
const CHARACTERS = 500;

const WITHOUT_SPACES = new Set(['zh', 'ja', 'yue', 'wuu']);

/** Minutes to read an article of so many words; never less than one. `language` is a BCP 47 tag. */
export const readingMinutes = (words: number, language: string | null): number => {
  const primary = (language ?? '').toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  return Math.max(1, Math.round(words / (WITHOUT_SPACES.has(primary) ? CHARACTERS : WORDS)));
};
