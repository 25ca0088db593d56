import { expect, test } from 'vitest';
import { clipId } from '#shared/ids.ts';
import { makeBreather } from './breather.ts';
import type { PageKeys } from './clip-keys.ts';
import { buildSeenMap, type SeenSources } from './seen-map.ts';

const CLIPS = 50_000;
const sources: SeenSources = {
  keysByClip: new Map(
    Array.from({ length: CLIPS }, (_, at) => [`clip ${at}`, { keys: [at * 2, at * 2 + 1], leader: null }]),
  ),
  archived: new Set(['clip 1']),
  issues: [{ label: 'Letter #1', number: 1, status: 'published', cites: [], links: ['a'] }],
  keysOfLink: () => [4],
};

/** A clock that moves on by a millisecond with each look, and a screen that is drawn when it may be. */
const slowly = () => {
  let time = 0;
  const turns: number[] = [];
  const breather = makeBreather(
    () => (time += 1),
    () => {
      turns.push(time);
      return Promise.resolve();
    },
  );
  return { breather, turns };
};

test('lets the screen have its turn every five milliseconds of a long work', async () => {
  const { breather, turns } = slowly();
  await buildSeenMap(sources, breather);
  expect(turns.length).toBeGreaterThan(50);
  expect(Math.max(...turns.map((time, at) => time - (turns[at - 1] ?? 0)))).toBeLessThanOrEqual(6);
});

test('says the same in whatever stretches it was made', async () => {
  const { breather } = slowly();
  const cut = await buildSeenMap(sources, breather);
  const whole = await buildSeenMap(sources, { isDue: () => false, rest: () => Promise.reject(new Error('rested')) });
  expect(cut).toStrictEqual(whole);
  expect(whole.places[whole.placeByKey.get(4) ?? -1]).toStrictEqual({ where: 'published', issue: 'Letter #1' });
  expect(whole.places[whole.placeByKey.get(2) ?? -1]).toStrictEqual({ where: 'archived' });
});

test('lets what waits run meanwhile', async () => {
  let ran = 0;
  const timer = setInterval(() => (ran += 1), 1);
  await buildSeenMap(
    sources,
    makeBreather(() => performance.now()),
  );
  clearInterval(timer);
  expect(ran).toBeGreaterThan(0);
});

test('says of a page that was filled in where the clip stands that it was filled in for', async () => {
  const link = clipId.parse('01900000-0000-7000-8000-000000000001');
  const keysByClip = new Map<string, PageKeys>([
    [link, { keys: [1], leader: null }],
    ['filled in', { keys: [2], leader: link }],
  ]);
  const issues = [{ label: 'Letter #1', number: 1, status: 'draft' as const, cites: [link], links: [] }];
  const { places, placeByKey } = await buildSeenMap({ ...sources, keysByClip, issues });
  expect(places[placeByKey.get(2) ?? -1]).toStrictEqual({ where: 'placed', issue: 'Letter #1' });
});
