import { expect, test } from 'vitest';
import { makeDatabase } from './database.ts';
import type { DeskStore, TriageState } from './desk-store.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore, rowOf } from './testing.ts';

const inState = async (store: DeskStore, state: TriageState): Promise<readonly string[]> => {
  const { entries } = await firstOf(store.watchInbox({ state, search: '', limit: 50 }));
  return entries.map(({ clip }) => clip.id);
};

test('archives what is taken back and lies in the inbox, without what was added to it', async () => {
  const store = await openTestStore();
  await store.takeIn([clipOf(1), clipOf(2, { joins: idOf(1) }), clipOf(3)].map((clip) => rowOf(clip)));
  good(await store.withdraw([idOf(1), idOf(9)]));
  expect([await inState(store, 'inbox'), await inState(store, 'archived')]).toEqual([[idOf(3), idOf(2)], [idOf(1)]]);
  expect(good(await store.clips([idOf(1)]))).toEqual([clipOf(1)]);
});

test('leaves a clip that an issue cites as it is', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  await store.takeIn([rowOf(clipOf(1))]);
  const db = makeDatabase(name);
  await db.open();
  const placed = { id: idOf(1), archived: false, state: 'placed', clippedAt: 1 } as const;
  await db.triage.add(placed);
  good(await store.withdraw([idOf(1)]));
  expect(await db.triage.toArray()).toEqual([placed]);
  db.close();
});

test('stays taken back when the same batch comes once more', async () => {
  const store = await openTestStore();
  await store.takeIn([rowOf(clipOf(1))]);
  good(await store.withdraw([idOf(1)]));
  await store.takeIn([rowOf(clipOf(1))]);
  good(await store.withdraw([idOf(1)]));
  expect([await inState(store, 'inbox'), await inState(store, 'archived')]).toEqual([[], [idOf(1)]]);
});
