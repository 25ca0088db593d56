import { expect, test } from 'vitest';
import { labelsFromText, labelsToText } from './labels-text.ts';

test('labels become one line and come back', () => {
  const labels = [null, 'Why it matters', 'What it is'];
  expect(labelsToText(labels)).toBe('plain, Why it matters, What it is');
  expect(labelsFromText(labelsToText(labels))).toEqual(labels);
});

test('stray commas and spaces make no paragraphs', () => {
  expect(labelsFromText(' , Why it matters ,, ')).toEqual(['Why it matters']);
});
