import { expect, onTestFinished, test } from 'vitest';
import { makeDatabase, type Database } from './database.ts';
import { deskStoreOn } from './desk-store-on.ts';
import type { DeskStore } from './desk-store.ts';
import { storeFailure } from './failure.ts';
import { makeLifeline } from './lifeline.ts';
import { clipOf, firstOf, freshName, good, idOf, rowOf } from './testing.ts';

const setUp = async (): Promise<{ db: Database; store: DeskStore }> => {
  const db = makeDatabase(freshName());
  await db.open();
  const store = deskStoreOn(db, makeLifeline(), { now: () => 1_000, mintId: () => crypto.randomUUID() });
  onTestFinished(() => store.close());
  good(await store.takeIn([rowOf(clipOf(1))]));
  return { db, store };
};

const full = (): never => {
  throw new DOMException('full', 'QuotaExceededError');
};

test('tells that unreadable clips could not be set aside, until they could', async () => {
  const { db, store } = await setUp();
  await db.clips.add({ id: idOf(2), joins: null });
  const bulkAdd = db.setAside.bulkAdd;
  Object.assign(db.setAside, { bulkAdd: full });
  good(await store.clips([idOf(2)]));
  const told = await firstOf(store.watchHealth(), ({ trouble }) => trouble !== null);
  expect(told.trouble).toContain('could not be set aside');
  expect(told.trouble).toContain(storeFailure('quota').why);
  Object.assign(db.setAside, { bulkAdd });
  good(await store.clips([idOf(2)]));
  expect(await firstOf(store.watchHealth(), ({ trouble }) => trouble === null)).toMatchObject({ setAside: 1 });
});

test('tells that the list of issues could not be made anew', async () => {
  const { db, store } = await setUp();
  await db.table<unknown, string>('issues').add({ id: 'torn', changedAt: 1 });
  Object.assign(db.updates, { orderBy: full });
  expect(await firstOf(store.watchIssues())).toEqual([]);
  const told = await firstOf(store.watchHealth(), ({ trouble }) => trouble !== null);
  expect(told.trouble).toContain('could not be made anew');
});
