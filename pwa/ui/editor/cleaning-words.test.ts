import { expect, test } from 'vitest';
import { removedWords } from './cleaning-words.ts';

test.each([
  [
    'names of parameters',
    'https://a.example/x?utm_source=b&fbclid=1&id=2',
    'https://a.example/x?id=2',
    'utm_source, fbclid',
  ],
  ['each once', 'https://a.example/?utm_id=1&utm_id=2', 'https://a.example/', 'utm_id'],
  ['a passage', 'https://a.example/x#:~:text=b', 'https://a.example/x', 'the highlighted passage'],
  [
    'a detour, and what was on the address behind it',
    'https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx%3Futm_id%3D1',
    'https://a.example/x',
    'the detour by google.com, utm_id',
  ],
  [
    'what the curator takes off besides the list, and nothing the curator leaves',
    'https://a.example/x?utm_source=b&fbclid=1&from=mail&id=2',
    'https://a.example/x?utm_source=b&id=2',
    'fbclid, from',
  ],
  [
    'what only the page knows',
    'https://m.a.example/x?page=1',
    'https://a.example/x',
    'what the page itself leaves out',
  ],
])('tells %s', (_, shown, clean, words) => {
  expect(removedWords({ shown, clean })).toBe(words);
});
