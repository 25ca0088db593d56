import { expect, onTestFinished, test } from 'vitest';
import { testClip } from '#extension/test-clip.ts';
import { openDatabase } from './database.ts';
import { makeFillings } from './fillings.ts';
import { makeOffers } from './offers.ts';
import { makeOutbox } from './outbox.ts';
import { makeSeenIndex } from './seen.ts';
import { openToldDatabase } from './told-database.ts';

/** Makes of a database one that a newer clipper has opened: with a store that this one does not know. */
const openedByNewer = (name: string, version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, (version + 1) * 10);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('newer', { keyPath: 'id' }));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });

/** Every row of a database, by its store, and its version. */
const contentOf = (name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const stores = [...request.result.objectStoreNames];
      const transaction = request.result.transaction(stores);
      const all = stores.map((store) => [store, transaction.objectStore(store).getAll()] as const);
      transaction.addEventListener('complete', () => {
        const { version } = request.result;
        request.result.close();
        resolve({ version, rows: all.map(([store, { result }]) => [store, result]) });
      });
    });
  });

const NEWER = { ok: false, failure: { kind: 'newer' } };

test('an older clipper writes nothing into the outbox of a newer one, and says why at each gesture', async () => {
  const name = `newer-outbox-${crypto.randomUUID()}`;
  const before = openDatabase(name);
  await makeOutbox(before).put(testClip(1));
  const { verno } = before.dexie;
  before.dexie.close();
  await openedByNewer(name, verno);
  const kept = await contentOf(name);

  const older = openDatabase(name);
  onTestFinished(() => older.dexie.delete());
  const outbox = makeOutbox(older);
  expect(await outbox.put(testClip(2))).toMatchObject(NEWER);
  expect(await outbox.put(testClip(2))).toMatchObject(NEWER);
  expect(await outbox.ack([testClip(1).id], 5)).toMatchObject(NEWER);
  expect(await outbox.withdraw([testClip(1).id], 5)).toMatchObject(NEWER);
  expect(await outbox.purge(Number.MAX_SAFE_INTEGER, 30)).toMatchObject(NEWER);
  expect(await outbox.waiting()).toMatchObject(NEWER);
  expect(await makeFillings(older).wake()).toMatchObject(NEWER);
  older.dexie.close();
  expect(await contentOf(name)).toStrictEqual(kept);
});

test('an older clipper writes nothing into what a newer one was told by the desk', async () => {
  const name = `newer-told-${crypto.randomUUID()}`;
  const before = openToldDatabase(name);
  await makeOffers(before).note([]);
  const { verno } = before.dexie;
  before.dexie.close();
  await openedByNewer(name, verno);
  const kept = await contentOf(name);

  const older = openToldDatabase(name);
  onTestFinished(() => older.dexie.delete());
  expect(await makeOffers(older).note([])).toMatchObject(NEWER);
  const change = { from: null, to: 'a', part: 0, last: true, places: [], put: [], drop: [] };
  expect(await makeSeenIndex(older).take(change)).toMatchObject(NEWER);
  expect(await makeOffers(older).read()).toMatchObject(NEWER);
  older.dexie.close();
  expect(await contentOf(name)).toStrictEqual(kept);
});
