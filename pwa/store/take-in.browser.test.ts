import { expect, test } from 'vitest';
import { clipOf, firstOf, good, openTestStore, rowOf } from './testing.ts';

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
