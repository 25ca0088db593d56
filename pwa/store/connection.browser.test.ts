import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { makeDatabase, SCHEMA_VERSION } from './database.ts';
import type { DeskStore, StoreFailure } from './desk-store.ts';
import { openDeskStore } from './open-desk-store.ts';
import { clipOf, firstOf, freshName, good, openTestStore, rowOf } from './testing.ts';

const world = { now: () => 1_000, mintId: () => crypto.randomUUID() };

const failureOf = (store: DeskStore): Promise<StoreFailure> =>
  new Promise((resolve) => {
    store.watchInbox({ state: 'inbox', search: '', limit: 1 }).subscribe(() => undefined, resolve);
  });

const openRaw = (name: string, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      if (!request.result.objectStoreNames.contains('future')) request.result.createObjectStore('future');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no error')));
  });

test('never opens, and never changes, what a newer Galley has written', async () => {
  const name = freshName();
  const raw = await openRaw(name, SCHEMA_VERSION * 10 + 10);
  raw.close();
  const opened = await openDeskStore({ ...world, name });
  expect(opened).toMatchObject({ ok: false, failure: { kind: 'newer' } });
  const after = (await indexedDB.databases()).find((database) => database.name === name);
  expect(after?.version).toBe(SCHEMA_VERSION * 10 + 10);
});

test('makes way for a newer Galley in another tab, and says so to every watcher and every call', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  good(await store.takeIn([rowOf(clipOf(1))]));
  const told = failureOf(store);
  const raw = await openRaw(name, SCHEMA_VERSION * 10 + 10);
  expect(await told).toMatchObject({ kind: 'closed', why: expect.stringContaining('newer Galley') });
  expect(await store.takeIn([rowOf(clipOf(2))])).toMatchObject({ ok: false, failure: { kind: 'closed' } });
  raw.close();
});

test('says which tab is in the way when an older Galley does not close', async () => {
  const name = freshName();
  const raw = await openRaw(name, 1);
  expect(await openDeskStore({ ...world, name })).toMatchObject({
    ok: false,
    failure: { kind: 'closed', why: expect.stringContaining('Close that tab') },
  });
  raw.close();
});

test('does not open an empty database behind the back of one the browser took away', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  good(await store.takeIn([rowOf(clipOf(1))]));
  const told = failureOf(store);
  await Dexie.delete(name);
  expect(await told).toMatchObject({ kind: 'closed' });
  expect(await store.clips([clipOf(1).id])).toMatchObject({ ok: false, failure: { kind: 'closed' } });
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
});

test('answers with a failure, not with silence, once it is closed', async () => {
  const store = await openTestStore();
  store.close();
  expect(await failureOf(store)).toMatchObject({ kind: 'closed' });
  expect(await store.takeIn([rowOf(clipOf(1))])).toMatchObject({ ok: false });
});

test('reopens and finds everything that was acknowledged', async () => {
  const name = freshName();
  const first = await openTestStore({ name });
  good(await first.takeIn([1, 2, 3].map((number) => rowOf(clipOf(number)))));
  good(await first.archive([clipOf(2).id], true));
  first.close();
  const again = await openTestStore({ name });
  expect((await firstOf(again.watchInbox({ state: 'inbox', search: '', limit: 9 }))).total).toBe(2);
  expect((await firstOf(again.watchInbox({ state: 'archived', search: '', limit: 9 }))).total).toBe(1);
});

test('a connection that ended is never opened a second time', async () => {
  const db = makeDatabase(freshName());
  await db.open();
  db.close({ disableAutoOpen: false });
  await expect(db.open()).rejects.toThrow('closed');
});
