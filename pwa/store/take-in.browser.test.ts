import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDatabase } from './database.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore, rowOf } from './testing.ts';

const inbox = { state: 'inbox', search: '', limit: 50 } as const;

test('stores a batch and shows it newest first', async () => {
  const store = await openTestStore();
  const receipt = good(await store.takeIn([1, 2, 3].map((number) => rowOf(clipOf(number)))));
  expect(receipt).toEqual({ stored: [1, 2, 3].map((n) => clipOf(n).id), fresh: 3, known: 0, setAside: 0 });
  const page = await firstOf(store.watchInbox(inbox));
  expect(page.total).toBe(3);
  expect(page.entries.map((entry) => entry.clip.capture.title)).toEqual(['Title 3', 'Title 2', 'Title 1']);
});

test('takes the same batch twice and keeps each clip once', async () => {
  const store = await openTestStore();
  const rows = [1, 2].map((number) => rowOf(clipOf(number)));
  await store.takeIn(rows);
  expect(good(await store.takeIn([...rows, ...rows]))).toMatchObject({ fresh: 0, known: 4, setAside: 0 });
  expect((await firstOf(store.watchInbox(inbox))).total).toBe(2);
});

test('keeps a row that does not parse apart, whole, and once, and stores the rest', async () => {
  const store = await openTestStore();
  const bad = { key: 'bad', clip: { v: 7, what: ['ever'] } };
  await store.takeIn([bad]);
  expect(good(await store.takeIn([bad, rowOf(clipOf(1))]))).toMatchObject({
    stored: ['bad', clipOf(1).id],
    fresh: 1,
    setAside: 1,
  });
  const apart = await firstOf(store.watchSetAside());
  expect(apart).toMatchObject([{ key: 'bad', why: 'unreadable', raw: bad.clip }]);
  expect((await firstOf(store.watchInbox(inbox))).total).toBe(1);
});

test('keeps both when a known id comes with other content', async () => {
  const store = await openTestStore();
  await store.takeIn([rowOf(clipOf(1))]);
  const other = clipOf(1, { title: 'Something else' });
  expect(good(await store.takeIn([rowOf(other)]))).toMatchObject({ fresh: 0, known: 0, setAside: 1 });
  expect(await firstOf(store.watchSetAside())).toMatchObject([{ key: other.id, why: 'conflict', raw: other }]);
  expect(good(await store.clips([other.id]))).toEqual([clipOf(1)]);
});

test('stores a batch whole or not at all', async () => {
  const store = await openTestStore();
  const poison = { key: 'poison', clip: { not: 'a clip', inside: () => 'what no database can keep' } };
  expect(await store.takeIn([rowOf(clipOf(1)), poison])).toMatchObject({ ok: false });
  expect((await firstOf(store.watchInbox(inbox))).total).toBe(0);
});

test('sets a stored row aside that does not parse, shows it, and goes on with the rest', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  await store.takeIn([rowOf(clipOf(1)), rowOf(clipOf(3))]);
  const raw = makeDatabase(name);
  await raw.open();
  await raw.clips.add({ id: idOf(2), v: 1, capture: 'what is this' });
  const page = await firstOf(store.watchInbox(inbox), ({ total }) => total === 2);
  expect(page.entries.map(({ clip }) => clip.id)).toEqual([idOf(3), idOf(1)]);
  expect(await firstOf(store.watchSetAside())).toMatchObject([
    { key: idOf(2), why: 'unreadable', raw: { capture: 'what is this' } },
  ]);
  raw.close();
});

test('whatever comes, in whatever batches and however often: each clip once, everything else apart', async () => {
  const row = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }).map((number) => rowOf(clipOf(number))) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 12 }).map((number) => rowOf(clipOf(number, { title: 'other' }))),
    },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((key) => ({ key: `bad ${key}`, clip: { bad: key } })) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 8 }), async (batches) => {
      const store = await openTestStore();
      for (const batch of batches) {
        const receipt = good(await store.takeIn(batch));
        expect(receipt.stored).toEqual(batch.map(({ key }) => key));
        expect(receipt.fresh + receipt.known + receipt.setAside).toBe(batch.length);
      }
      const sent = batches.flat();
      const page = await firstOf(store.watchInbox(inbox));
      const apart = await firstOf(store.watchSetAside());
      const kept = new Set([
        ...page.entries.map(({ clip }) => JSON.stringify(clip)),
        ...apart.map(({ raw }) => JSON.stringify(raw)),
      ]);
      // Whatever was sent is there, in one place or the other, and nothing else is.
      expect(kept).toEqual(new Set(sent.map(({ clip }) => JSON.stringify(clip))));
      expect(page.entries.length + apart.length).toBe(kept.size);
      store.close();
    }),
    { numRuns: 30, seed: 1 },
  );
});
