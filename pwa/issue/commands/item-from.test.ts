import { expect, test } from 'vitest';
import { clipOf, counting } from '#pwa/issue/testing/worlds.ts';
import { itemFrom } from './item-from.ts';

const sourceOf = (url: string, siteName: string | null): unknown => {
  const item = itemFrom({ clip: clipOf(counting(), { url, siteName }), additions: [] }, null);
  return item.ok ? item.value.source : item.failure;
};

test('an item says whose page it is made from, in letters that nobody can take for others', () => {
  expect(sourceOf('https://www.bücher.example/', null)).toBe('bücher.example');
  expect(sourceOf('https://www.bücher.example/', 'xn--bcher-kva.example')).toBe('bücher.example');
  expect(sourceOf('https://аpple.example/', null)).toBe('xn--pple-43d.example');
  expect(sourceOf('https://www.bücher.example/', 'Bücher und mehr')).toBe('Bücher und mehr');
});
