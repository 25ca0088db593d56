import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_NAMES } from '#shared/own-names.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { makeOutbox, type Outbox } from '#extension/store/outbox.ts';
import { testCapture, testClip, testExcerpt } from '#extension/test-clip.ts';
import { clippedOn } from './clipped-on.ts';
import type { Choices } from './choices.ts';
import { quotesHere } from './quotes-here.ts';

const PAGE = 'https://example.org/late';
const KEPT_MS = 30 * 86_400_000;
const NOW = KEPT_MS + 5;

let database: OutboxDatabase;
let world: { readonly outbox: Outbox; readonly now: () => number; readonly choices: () => Promise<Choices> };

const put = async (number: number, url: string, ...texts: readonly string[]): Promise<void> => {
  const capture = testCapture(url, ...texts);
  await world.outbox.put({ ...testClip(number), clippedAt: number, capture });
};

beforeEach(() => {
  database = openDatabase(`quotes-${crypto.randomUUID()}`);
  world = {
    outbox: makeOutbox(database),
    now: () => NOW,
    choices: () => Promise.resolve({ ...NO_NAMES, keptDays: 30 }),
  };
});

afterEach(() => database.dexie.delete());

const wordsAt = async (url: string, claimed: string | null): Promise<string[]> =>
  (await quotesHere(world, url, claimed)).map(({ exact }) => exact);

it('knows the excerpts of a page, each once, and since when, of the clips that still count', async () => {
  await put(1, PAGE, 'too old');
  await put(6, PAGE, 'one', 'two');
  await put(7, PAGE, 'two', 'three');
  await put(8, 'https://example.org/other', 'elsewhere');
  expect(await clippedOn(world, { url: PAGE, canonicalUrl: null })).toStrictEqual({
    excerpts: ['one', 'two', 'three'].map((text) => testExcerpt(text)),
    since: 6,
  });
});

it('says that it cannot say where the store fails, rather than that nothing is there', async () => {
  await put(6, PAGE, 'one');
  database.dexie.close();
  expect(await clippedOn(world, { url: PAGE, canonicalUrl: null })).toBeNull();
});

it('finds what is clipped by the address of the tab, and by the one the page calls its own', async () => {
  await put(6, PAGE, 'one');
  expect(await wordsAt(`${PAGE}?utm_source=x`, null)).toStrictEqual(['one']);
  expect(await wordsAt('https://example.org/amp/late', '/late')).toStrictEqual(['one']);
});

it('finds what is clipped of the same thing at another address', async () => {
  await put(6, 'https://arxiv.org/abs/2401.01234', 'one');
  expect(await wordsAt('https://arxiv.org/html/2401.01234v2', null)).toStrictEqual(['one']);
  expect(await wordsAt('https://arxiv.org/html/2401.01235', null)).toStrictEqual([]);
});

it('does not believe a page that claims to be one of another site', async () => {
  await put(6, PAGE, 'one');
  expect(await wordsAt('https://evil.example/late', PAGE)).toStrictEqual([]);
  expect(await wordsAt('file:///late.html', PAGE)).toStrictEqual([]);
});
