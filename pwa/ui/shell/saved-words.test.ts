import { expect, test } from 'vitest';
import { savedWords } from './saved-words.ts';

const at = (iso: string): number => new Date(iso).getTime();

test('tells by the clock when something was saved today', () => {
  expect(savedWords(at('2026-11-27T09:05:00'), at('2026-11-27T23:59:00'))).toBe('saved on this device · 09:05');
});

test('tells the day where that was another one, so that no old save passes for one of today', () => {
  expect(savedWords(at('2026-11-26T23:59:00'), at('2026-11-27T00:01:00'))).toBe('saved on this device · 26 Nov, 23:59');
});

test('tells no time where none is known', () => {
  expect(savedWords(null, at('2026-11-27T00:01:00'))).toBe('saved on this device');
});
