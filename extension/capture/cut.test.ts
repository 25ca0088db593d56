import { expect, it } from 'vitest';
import { cutField } from './cut.ts';

it.each([
  '',
  ' \n ',
  '\u200B',
  '\u202E\u2066 \u200B',
  '\u00AD\u2060',
  '\u200D\uFE0F',
  '\u3164',
  '\u2800 \u2800',
  '\u{E0041}',
])('finds nothing in a field that nobody can see: %j', (text) => {
  expect(cutField(text)).toBeNull();
});

it.each(['☕', '👩‍💻', '…', 'ไทย', '한글', '①', '?'])('keeps a field in which something is seen: %s', (text) => {
  expect(cutField(text)).toBe(text);
});

it('leaves out what nobody sees in it', () => {
  expect(cutField('\u200Ba\u200Bb\u00AD c\u2063')).toBe('ab c');
});
