import { browser } from 'wxt/browser';

/** A sentence of the locale file, filled. */
export type Word = (key: string, ...fillings: readonly string[]) => string;

/** A sentence of the locale file, with its placeholders filled. A missing one shows its key, never nothing. */
export const word: Word = (key, ...fillings) => {
  // WXT types the keys it knows at build time; here they arrive as values.
  const { i18n }: { i18n: { getMessage(key: string, fillings: string[]): string } } = browser;
  return i18n.getMessage(key, [...fillings]) || key;
};
