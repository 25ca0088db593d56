import { afterEach, describe, expect, test, vi } from 'vitest';
import { clipOf, counting } from '#pwa/issue/testing/worlds.ts';
import type { Capture } from '#shared/capture.ts';
import { authorWords, pageSite, pageTitle, viaOf } from './clip-words.ts';
import { pageFacts, rowFacts } from './facts.ts';

afterEach(() => vi.unstubAllEnvs());

const world = counting();
const pageOf = (capture: Partial<Capture>, rest: Parameters<typeof clipOf>[2] = {}) => ({
  clip: clipOf(world, capture, rest),
  additions: [],
});
const excerpt = { markdown: 'a', text: 'a', selector: { exact: 'a', prefix: '', suffix: '' }, fragmentUrl: null };

describe('a page is called', () => {
  test('by its title, on one line and with nothing hidden in it', () => {
    expect(pageTitle(pageOf({ title: ' Tides\nby \u202Ehand ' }))).toBe('Tides by hand');
  });
  test('by its address where it has no title', () => {
    expect(pageTitle(pageOf({ title: '', url: 'https://www.a.example/notes/?p=1' }))).toBe('a.example/notes?p=1');
  });
  test('by the site, or its host in letters that nobody can take for others', () => {
    expect(pageSite(pageOf({ siteName: 'Harbour Log' }))).toBe('Harbour Log');
    expect(pageSite(pageOf({ url: 'https://www.bücher.example/' }))).toBe('bücher.example');
    expect(pageSite(pageOf({ siteName: 'xn--bcher-kva.example' }))).toBe('bücher.example');
    expect(pageSite(pageOf({ url: 'https://www.аpple.example/' }))).toBe('xn--pple-43d.example');
    expect(pageTitle(pageOf({ title: '', url: 'https://bücher.example/x' }))).toBe('bücher.example/x');
    expect(pageTitle(pageOf({ title: '', url: 'https://аpple.example/x' }))).toBe('xn--pple-43d.example/x');
    expect(pageSite(pageOf({ url: 'file:///home/me/notes.pdf' }))).toBe('file:///home/me/notes.pdf');
  });
});

test('names three authors, and counts the others', () => {
  expect(authorWords([])).toBe('');
  expect(authorWords(['Ada', 'Ben', 'Cy', 'Di'])).toBe('Ada, Ben, Cy, Di');
  expect(authorWords(Array.from({ length: 30 }, (_, at) => `A${at}`))).toBe('A0, A1, A2 and 27 more');
});

test('says where a link was found, and leads only to a web page', () => {
  const via = (url: string, title: string) => viaOf(pageOf({}, { via: { url, title } }));
  expect(via('https://news.example/front', 'Evening list')).toEqual({
    name: 'Evening list',
    url: 'https://news.example/front',
  });
  expect(via('https://news.example/front', ' ')?.name).toBe('news.example');
  expect(via('javascript:alert(1)', 'Evening list')?.url).toBeNull();
});

describe('the facts of a page', () => {
  const facts = (capture: Partial<Capture>) => pageFacts(pageOf(capture));

  test('are none for an article that says nothing', () => {
    expect(facts({ kind: 'article' })).toEqual([]);
  });
  test('are its kind, its date and the time to read it', () => {
    expect(facts({ kind: 'paper', published: '2026-11-18', publishedBy: 'stated', words: 2_300 })).toEqual([
      'paper',
      '18 Nov 2026',
      '10 min read',
    ]);
  });
  test('say when the date is only its address’s', () => {
    expect(facts({ published: '2026-11-18', publishedBy: 'address' })).toEqual(['18 Nov 2026, by its address']);
  });
  test('keep the day as the page has it, in every time zone', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
      vi.stubEnv('TZ', zone);
      expect(facts({ published: '2026-11-18T23:30:00-08:00' })).toEqual(['18 Nov 2026']);
    }
  });
  test('are no surer of a date than the page', () => {
    expect(facts({ published: '2026-11' })).toEqual(['Nov 2026']);
    expect(facts({ published: '2026' })).toEqual(['2026']);
    expect(facts({ published: '2026-13-45' })).toEqual(['2026-13-45']);
    expect(facts({ published: 'last autumn' })).toEqual(['last autumn']);
  });
  test('say that nobody opened it', () => {
    expect(facts({ unopened: true })).toEqual(['not opened yet']);
  });
  test('count its excerpts in the row', () => {
    expect(rowFacts(pageOf({ excerpts: [excerpt] }))).toEqual(['1 excerpt']);
  });
});
