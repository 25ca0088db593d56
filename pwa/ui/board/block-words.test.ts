import { expect, test } from 'vitest';
import { wordCount } from './block-words.ts';

test('counts words, not marks', () => {
  expect(wordCount('Three rules, **two** exceptions.')).toBe(4);
  expect(wordCount('\n')).toBe(0);
});

test('counts words of a language without spaces', () => {
  expect(wordCount('今日は良い天気です')).toBeGreaterThan(1);
});
