import { expect, onTestFinished, test } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { makeDatabase } from './database.ts';
import type { DeskStore, SetAsideRow } from './desk-store.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore } from './testing.ts';

const unreadable = (key: string, raw: unknown): SetAsideRow => ({ key, why: 'unreadable', raw, at: 7 });

/** A desk that opens on what an older one left. */
const openOn = async (rows: readonly SetAsideRow[], clips: readonly unknown[] = []): Promise<DeskStore> => {
  const name = freshName();
  const db = makeDatabase(name);
  await db.open();
  await db.clips.bulkAdd(clips);
  await db.setAside.bulkAdd(rows);
  db.close();
  const store = await openTestStore({ name });
  onTestFinished(() => store.close());
  // The first write waits for what opening does.
  good(await store.takeIn([]));
  return store;
};

const inbox = async (store: DeskStore): Promise<readonly string[]> => {
  const page = await firstOf(store.watchInbox({ state: 'inbox', search: '', limit: 10 }));
  return page.entries.map(({ clip }) => clip.id);
};

test('reads again what an older desk could not, and leaves the rest where it is', async () => {
  const store = await openOn([unreadable(idOf(1), clipOf(1)), unreadable(idOf(2), { v: 99 })]);
  expect(await inbox(store)).toEqual([idOf(1)]);
  expect(await firstOf(store.watchSetAside())).toMatchObject([{ key: idOf(2), why: 'unreadable', raw: { v: 99 } }]);
});

test('makes a conflict of one that reads now where another with its id is here', async () => {
  const store = await openOn([unreadable(idOf(1), clipOf(1, { note: 'other' }))], [clipOf(1)]);
  expect(good(await store.clips([idOf(1)]))).toEqual([clipOf(1)]);
  expect(await firstOf(store.watchSetAside())).toMatchObject([
    { key: idOf(1), why: 'conflict', raw: { note: 'other' } },
  ]);
});

test('lets go of one that is here already, and of no conflict', async () => {
  const conflict: SetAsideRow = { key: idOf(3), why: 'conflict', raw: clipOf(3), at: 7 };
  const store = await openOn([unreadable(idOf(1), clipOf(1)), conflict], [clipOf(1)]);
  expect(await inbox(store)).toEqual([idOf(1)]);
  expect(await firstOf(store.watchSetAside())).toMatchObject([{ key: idOf(3), why: 'conflict' }]);
});

test('brings a publication back that reads now', async () => {
  const publication = newPublication('flat', 'Mended', { mintId: () => crypto.randomUUID() });
  const store = await openOn([unreadable(publication.id, publication)]);
  expect(await firstOf(store.watchPublications())).toEqual([publication]);
  expect(await firstOf(store.watchSetAside())).toEqual([]);
});
