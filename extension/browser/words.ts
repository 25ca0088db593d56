import { browser } from 'wxt/browser';

/** A sentence of the locale file, with its placeholders filled. A missing one shows its key, never nothing. */
export const word = (key: string, ...fillings: readonly string[]): string => {
  // WXT types the known keys at build time; here they arrive as values.
  const say = browser.i18n.getMessage as (key: string, fillings: string[]) => string;
  return say(key, [...fillings]) || key;
};

/** Which way the browser's language runs. */
export const direction = (): 'ltr' | 'rtl' => (word('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr');
