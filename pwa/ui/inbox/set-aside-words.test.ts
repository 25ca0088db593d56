import { expect, test } from 'vitest';
import { setAsideWords } from './set-aside-words.ts';

const said = (raw: unknown): string => setAsideWords({ why: 'unreadable', raw });

test('names what cannot be read as far as it can be told', () => {
  expect(said({ name: 'Night Ferry', style: 7 })).toMatch(/^The publication “Night Ferry” cannot be read/);
  expect(said({ v: 99, capture: { title: 'Tides' } })).toMatch(/^The clip “Tides” cannot be read/);
  expect(said({ issue: 'a', bytes: 'b' })).toMatch(/^A piece of an issue/);
  expect(said({ archived: 'since May', state: 'away' })).toMatch(/^Where a clip stands/);
  for (const raw of [null, undefined, 'text', [], {}]) expect(said(raw)).toMatch(/^This cannot be read/);
});

test('says of two clips with one id that both are kept', () => {
  expect(setAsideWords({ why: 'conflict', raw: {} })).toContain('Both are kept');
});
