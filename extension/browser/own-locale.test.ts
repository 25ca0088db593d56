import { describe, expect, it } from 'vitest';
import { directionOf, localeOf } from './own-locale.ts';
import type { Word } from './words.ts';

/** Words in one language, in a browser that speaks another. */
const words =
  (language: string, ui: string, direction = 'ltr'): Word =>
  (key) =>
    ({ language, '@@ui_locale': ui, '@@bidi_dir': direction })[key] ?? key;

describe('the language of the clipper’s words', () => {
  it.each([
    ['the browser’s with its country, where they are in it', 'en', 'en_GB', 'en-GB'],
    ['the browser’s with its script', 'zh', 'zh_Hant_TW', 'zh-Hant-TW'],
    ['their own where the browser speaks another', 'en', 'fr', 'en'],
    ['their own where the browser says another than it took them from', 'de', 'en_US', 'de'],
  ])('is %s', (_, language, ui, locale) => {
    expect(localeOf(words(language, ui))).toBe(locale);
  });

  it('runs the way the browser’s does only where they are in that language', () => {
    expect(directionOf(words('ar', 'ar_EG', 'rtl'))).toBe('rtl');
    expect(directionOf(words('en', 'ar', 'rtl'))).toBe('ltr');
  });
});
