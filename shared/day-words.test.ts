import { describe, expect, test } from 'vitest';
import { agoWords, dayWords, isJustNow, statedDayWords } from './day-words.ts';

const MINUTE = 60_000;
const now = Date.UTC(2026, 10, 27, 12);
const noon = Date.UTC(2026, 10, 18, 12);

describe('a day is spelled', () => {
  test('alike in every English, so that no month is taken for a day', () => {
    for (const language of ['en', 'en-US', 'en-GB', 'en-AU'])
      expect(dayWords(language, noon, 'UTC')).toBe('18 Nov 2026');
  });
  test('by the language of the words around it', () => {
    expect(dayWords('de', noon, 'UTC')).toBe('18. Nov. 2026');
  });
  test('no surer than the page is of it', () => {
    expect(statedDayWords('en', '2026-11-18T23:30:00-08:00')).toBe('18 Nov 2026');
    expect(statedDayWords('de', '2026-11')).toBe('Nov. 2026');
    expect(statedDayWords('en-US', '2026')).toBe('2026');
    expect(statedDayWords('en', 'last autumn')).toBe('last autumn');
  });
});

describe('how long ago something was', () => {
  test('is said in words within a day', () => {
    expect(agoWords('en-US', now - MINUTE, now)).toBe('1 minute ago');
    expect(agoWords('en', now - 59 * MINUTE, now)).toBe('59 minutes ago');
    expect(agoWords('de', now - 3 * 60 * MINUTE, now)).toBe('vor 3 Stunden');
  });
  test('is nothing to say after a day, or before a minute is over', () => {
    expect(agoWords('en', now - 24 * 60 * MINUTE, now)).toBeNull();
    expect(agoWords('en', now - MINUTE + 1, now)).toBeNull();
    expect(agoWords('en', now + 5 * MINUTE, now)).toBeNull();
  });
  test('is now within the same minute, by a clock ahead too', () => {
    expect(isJustNow(now - MINUTE + 1, now)).toBe(true);
    expect(isJustNow(now + 2_000, now)).toBe(true);
    expect(isJustNow(now - MINUTE, now)).toBe(false);
  });
});
