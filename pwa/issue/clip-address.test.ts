import { expect, test } from 'vitest';
import { itemAddress } from './clip-address.ts';
import { clipOf, counting } from './testing/worlds.ts';

const world = counting();
const from = (url: string, canonicalUrl: string | null = null, rest: Parameters<typeof clipOf>[2] = {}) =>
  itemAddress(clipOf(world, { url, canonicalUrl }, rest));

test('a clean address was never cleaned', () => {
  expect(from('https://a.example/x?page=2')).toEqual({ url: 'https://a.example/x?page=2', cleaning: null });
});

test('remembers the address that was shown beside the cleaned one', () => {
  const shown = 'https://a.example/x?utm_source=b&page=2';
  const clean = 'https://a.example/x?page=2';
  expect(from(shown)).toEqual({ url: clean, cleaning: { shown, clean } });
  expect(from(shown, null, { asShown: true })).toEqual({ url: shown, cleaning: { shown, clean } });
});

test('is cleaned as the curator wants it, and remembers what was left on', () => {
  const shown = 'https://a.example/x?utm_source=b&from=c';
  const names = (strip: string[], spare: string[]) => from(shown, null, { names: { strip, spare } });
  expect(names(['from'], [])?.url).toBe('https://a.example/x');
  expect(names(['from'], ['utm_source'])?.url).toBe('https://a.example/x?utm_source=b');
  expect(names([], ['utm_source'])).toEqual({ url: shown, cleaning: { shown, clean: shown } });
});

test('is the page’s own address where the page gives one', () => {
  const shown = 'https://m.a.example/x';
  const clean = 'https://a.example/x';
  expect(from(shown, `${clean}?utm_id=1`)).toEqual({ url: clean, cleaning: { shown, clean } });
});

test('never keeps a sign-in, not even to put it back', () => {
  expect(JSON.stringify(from('https://me:secret@a.example/x?utm_id=1', null, { asShown: true }))).not.toContain(
    'secret',
  );
});

test('is none where nothing can be published', () => {
  expect(from('file:///home/me/x.html')).toBeNull();
  expect(from('file:///home/me/x.html', 'https://a.example/x')).toEqual({ url: 'https://a.example/x', cleaning: null });
});
