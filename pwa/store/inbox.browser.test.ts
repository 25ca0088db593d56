import { expect, test } from 'vitest';
import { v7 } from 'uuid';
import { clipId } from '#shared/ids.ts';
import type { DeskStore, InboxPage, TriageState } from './desk-store.ts';
import { clipOf, firstOf, good, idOf, openTestStore, rowOf } from './testing.ts';

const read = (
  store: DeskStore,
  ask: { state?: TriageState; search?: string; limit?: number } = {},
): Promise<InboxPage> => firstOf(store.watchInbox({ state: 'inbox', search: '', limit: 50, ...ask }));

const shape = ({ entries }: Pick<InboxPage, 'entries'>): readonly (readonly string[])[] =>
  entries.map(({ clip, additions }) => [clip, ...additions].map(({ id }) => id));

/** Later than all ids of `clipOf` say. */
const NOW = Date.UTC(2026, 10, 30);
const TEN_YEARS = 3_650 * 86_400_000;

const storeWith = async (...clips: readonly ReturnType<typeof clipOf>[]): Promise<DeskStore> => {
  const store = await openTestStore({ now: () => NOW });
  good(await store.takeIn(clips.map((clip) => rowOf(clip))));
  return store;
};

test('shows as many of the newest as asked for, and says how many there are', async () => {
  const store = await storeWith(...Array.from({ length: 450 }, (_, at) => clipOf(at + 1)));
  const page = await read(store, { limit: 3 });
  expect(page.total).toBe(450);
  expect(shape(page)).toEqual([[idOf(450)], [idOf(449)], [idOf(448)]]);
  expect((await read(store, { limit: 420 })).entries).toHaveLength(420);
});

test('puts clips made under a clock years ahead below the others in every state, and those with random ids by their time', async () => {
  const madeAt = (msecs: number, id: string = v7({ msecs })) => ({
    ...clipOf(1),
    id: clipId.parse(id),
    clippedAt: msecs,
  });
  const ahead = [1, 2].map((n) => madeAt(NOW + TEN_YEARS + n));
  const sample = madeAt(NOW, 'ffffffff-ffff-4fff-8fff-ffffffffffff');
  const right = Array.from({ length: 230 }, (_, at) => madeAt(NOW - 1_000 + at));
  const order = (clips: typeof right): string[] => clips.map(({ id }) => id).toReversed();
  const store = await storeWith(...ahead, sample, ...right);
  const all = [sample.id, ...order(right), ...order(ahead)];
  expect(shape(await read(store, { limit: 300 })).flat()).toEqual(all);
  expect(shape(await read(store, { limit: 3 })).flat()).toEqual(all.slice(0, 3));
  expect(shape(await read(store, { search: 'title', limit: 300 })).flat()).toEqual(all);
  good(
    await store.archive(
      [...ahead, ...right.slice(0, 2)].map(({ id }) => id),
      true,
    ),
  );
  expect(shape(await read(store, { state: 'archived' })).flat()).toEqual([
    ...order(right.slice(0, 2)),
    ...order(ahead),
  ]);
});

test('finds the few that are left far below many archived ones', async () => {
  const store = await storeWith(...Array.from({ length: 450 }, (_, at) => clipOf(at + 1)));
  good(
    await store.archive(
      Array.from({ length: 447 }, (_, at) => idOf(at + 4)),
      true,
    ),
  );
  expect(shape(await read(store))).toEqual([[idOf(3)], [idOf(2)], [idOf(1)]]);
  expect((await read(store, { state: 'archived' })).total).toBe(447);
});

test('folds what joined a clip under it, also by way of another', async () => {
  const store = await storeWith(clipOf(1), clipOf(2, { joins: idOf(1) }), clipOf(3, { joins: idOf(2) }), clipOf(4));
  expect(shape(await read(store))).toEqual([[idOf(4)], [idOf(1), idOf(2), idOf(3)]]);
  expect((await read(store)).total).toBe(2);
  good(await store.takeIn([rowOf(clipOf(5, { joins: idOf(4) }))]));
  expect((await read(store)).total).toBe(2);
});

test('shows an addition alone when its clip is not here, or is in another state', async () => {
  const store = await storeWith(clipOf(1), clipOf(3, { joins: idOf(2) }));
  expect(shape(await read(store))).toEqual([[idOf(3)], [idOf(1)]]);
  good(await store.archive([idOf(1)], true));
  await store.takeIn([rowOf(clipOf(5, { joins: idOf(1) }))]);
  expect(shape(await read(store))).toEqual([[idOf(5)], [idOf(3)]]);
  expect((await read(store)).total).toBe(2);
});

test('shows clips that claim to join each other, or themselves', async () => {
  const store = await storeWith(
    clipOf(1, { joins: idOf(2) }),
    clipOf(2, { joins: idOf(1) }),
    clipOf(3, { joins: idOf(3) }),
  );
  expect(shape(await read(store))).toEqual([[idOf(3)], [idOf(1), idOf(2)]]);
});

test('archives a clip with its additions, and brings all back', async () => {
  const store = await storeWith(clipOf(1), clipOf(2, { joins: idOf(1) }), clipOf(3));
  good(await store.archive([idOf(1)], true));
  expect(shape(await read(store))).toEqual([[idOf(3)]]);
  expect(shape(await read(store, { state: 'archived' }))).toEqual([[idOf(1), idOf(2)]]);
  good(await store.archive([idOf(1)], false));
  expect(shape(await read(store))).toEqual([[idOf(3)], [idOf(1), idOf(2)]]);
});

test('finds every word in title, site, address, note and excerpt, whatever the case and the accents', async () => {
  const excerpt = {
    markdown: '',
    text: 'Ein Zug nach Zürich',
    selector: { exact: '', prefix: '', suffix: '' },
    fragmentUrl: null,
  };
  const store = await storeWith(
    clipOf(1, { title: 'Café crème', siteName: 'The Kitchen' }),
    clipOf(2, { note: 'for the KITCHEN section' }),
    clipOf(3, { joins: idOf(2), excerpts: [excerpt] }),
    clipOf(4, { url: 'https://trains.example/timetable' }),
  );
  const found = async (search: string): Promise<readonly (readonly string[])[]> => shape(await read(store, { search }));
  expect(await found('CAFE')).toEqual([[idOf(1)]]);
  expect(await found('kitchen')).toEqual([[idOf(2), idOf(3)], [idOf(1)]]);
  expect(await found('kitchen zurich')).toEqual([[idOf(2), idOf(3)]]);
  expect(await found('timetable')).toEqual([[idOf(4)]]);
  expect(await found('nowhere')).toEqual([]);
});

test('tells a watcher of new clips as they come', async () => {
  const store = await storeWith(clipOf(1));
  const totals: number[] = [];
  const two = new Promise<void>((resolve) => {
    store.watchInbox({ state: 'inbox', search: '', limit: 5 }).subscribe(
      ({ total }) => {
        totals.push(total);
        if (total === 2) resolve();
      },
      () => undefined,
    );
  });
  await expect.poll(() => totals).toEqual([1]);
  await store.takeIn([rowOf(clipOf(2))]);
  await two;
});

test('gives cited clips with their additions', async () => {
  const store = await storeWith(clipOf(1), clipOf(2, { joins: idOf(1) }), clipOf(3));
  const cited = await firstOf(store.watchCited([idOf(3), idOf(1), idOf(9)]));
  expect(cited).toEqual([
    { clip: clipOf(3), additions: [] },
    { clip: clipOf(1), additions: [clipOf(2, { joins: idOf(1) })] },
  ]);
});

test('gives a clip that joined another cited one with that one alone, and none of a chain is missing', async () => {
  const [second, third] = [clipOf(2, { joins: idOf(1) }), clipOf(3, { joins: idOf(2) })];
  const store = await storeWith(clipOf(1), second, third);
  expect(shape({ entries: await firstOf(store.watchCited([idOf(1), idOf(2)])) })).toEqual([[idOf(1), idOf(2)]]);
  expect(shape({ entries: await firstOf(store.watchCited([idOf(1), idOf(2), idOf(3)])) })).toEqual([
    [idOf(1), idOf(2)],
    [idOf(3)],
  ]);
});

test('a search finds a page by what was clipped of it later, and by where its link was found', async () => {
  const via = { url: 'https://news.example/', title: 'Evening list' };
  const link = clipOf(1, { title: 'this one', unopened: true, via });
  const store = await storeWith(link, clipOf(2, { title: 'Tides by hand', joins: idOf(1) }), clipOf(3));
  for (const search of ['tides', 'evening list', 'this one'])
    expect(shape(await read(store, { search }))).toEqual([[idOf(1), idOf(2)]]);
});
