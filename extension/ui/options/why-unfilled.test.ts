import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { whyUnfilled } from './why-unfilled.ts';

const word = (key: string, ...fillings: readonly string[]): string => [key, ...fillings].join(' ');

test.each([
  ['status 404', 'unfilledGone 404'],
  ['status 403', 'unfilledRefused 403'],
  ['status 503', 'unfilledStatus 503'],
  ['no title', 'unfilledNoTitle'],
  ['TimeoutError', 'unfilledSlow'],
  ['constructor', 'unfilledOther constructor'],
  ['Error: what nobody foresaw', 'unfilledOther Error: what nobody foresaw'],
])('that %s is said in words', (why, said) => {
  expect(whyUnfilled(word, why)).toBe(said);
});

test('whatever filling in notes down on its own account has words', async () => {
  const folder = new URL('../../clipping/filling/', import.meta.url);
  const read = (name: string): Promise<string> => readFile(new URL(name, folder), 'utf8');
  const all = (await Promise.all(['fetch-page.ts', 'fill-links.ts', 'parse-patiently.ts'].map(read))).join('\n');
  const noted = [...all.matchAll(/(?:never\(|why: |giveUp\(\w+, )'([\w ]+)'/g)].map(([, why = '']) => why);
  expect(noted.length).toBeGreaterThan(5);
  expect(noted.filter((why) => whyUnfilled(word, why).startsWith('unfilledOther'))).toStrictEqual([]);
});
