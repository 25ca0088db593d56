import type { Word } from './words.ts';

/** Whether the browser's own language is the one the words are in; where the clipper does not speak it, they are in English. */
const isSpoken = (word: Word): boolean => {
  const [language = ''] = word('@@ui_locale').split('_');
  return language === word('language');
};

/** The language the words are in, as a page and `Intl` name it; with the browser's own country where that is its language. */
export const localeOf = (word: Word): string =>
  isSpoken(word) ? word('@@ui_locale').replaceAll('_', '-') : word('language');

/** Which way the words run. */
export const directionOf = (word: Word): 'ltr' | 'rtl' =>
  isSpoken(word) && word('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
