import { expect, test } from 'vitest';
import type { DeskStore, InboxEntry } from './desk-store.ts';
import { clipOf, firstOf, good, idOf, openTestStore, rowOf } from './testing.ts';

const storeWith = async (...clips: readonly ReturnType<typeof clipOf>[]): Promise<DeskStore> => {
  const store = await openTestStore();
  good(await store.takeIn(clips.map((clip) => rowOf(clip))));
  return store;
};

const shape = (entries: readonly InboxEntry[]): readonly (readonly string[])[] =>
  entries.map(({ clip, additions }) => [clip, ...additions].map(({ id }) => id));

test('finds what was suggested for a section below any number of other clips, newest first', async () => {
  const others = Array.from({ length: 450 }, (_, at) => clipOf(at + 10));
  const store = await storeWith(clipOf(1, { section: 'Tools' }), clipOf(2, { section: '' }), ...others);
  expect(shape(await firstOf(store.watchSuggested()))).toEqual([[idOf(2)], [idOf(1)]]);
});

test('gives the whole page where only an addition says the section', async () => {
  const store = await storeWith(
    clipOf(1),
    clipOf(2, { joins: idOf(1) }),
    clipOf(3, { joins: idOf(2), section: 'Tools' }),
    clipOf(4),
  );
  expect(shape(await firstOf(store.watchSuggested()))).toEqual([[idOf(1), idOf(2), idOf(3)]]);
});

test('leaves out what has left the inbox, and follows it', async () => {
  const store = await storeWith(clipOf(1, { section: 'Tools' }), clipOf(2, { section: 'Tools' }));
  good(await store.archive([idOf(2)], true));
  expect(shape(await firstOf(store.watchSuggested()))).toEqual([[idOf(1)]]);
  good(await store.archive([idOf(2)], false));
  expect(shape(await firstOf(store.watchSuggested(), (entries) => entries.length === 2))).toEqual([
    [idOf(2)],
    [idOf(1)],
  ]);
});

test('an addition whose page has left the inbox stands for itself', async () => {
  const store = await storeWith(clipOf(1), clipOf(2, { joins: idOf(1), section: 'Tools' }));
  good(await store.archive([idOf(1)], true));
  good(await store.archive([idOf(2)], false));
  expect(shape(await firstOf(store.watchSuggested()))).toEqual([[idOf(2)]]);
});
