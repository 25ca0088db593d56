import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

test.each([
  ['a short note takes a minute', 12, 'en', 1],
  ['an essay takes as long as its words', 2_300, 'en', 10],
  ['the language does not matter between scripts with spaces', 2_300, 'ar', 10],
  ['a page that does not say its language is read as words', 2_300, null, 10],
  ['Chinese is read by its characters, two a word', 2_600, 'zh-Hant', 10],
  ['Japanese is read by its characters, two a word', 2_600, 'ja', 10],
  ['Korean has spaces', 2_300, 'ko-KR', 10],
])('%s', (_, words, language, minutes) => {
  expect(readingMinutes(words, language)).toBe(minutes);
});
