import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import type { DeskStore, Health } from './desk-store.ts';
import { clipOf, firstOf, freshName, good, openTestStore, rowOf } from './testing.ts';

// oxlint-disable-next-line no-restricted-globals -- the witness stands outside the store on purpose
const kept = localStorage;

const rows = [1, 2, 3].map((number) => rowOf(clipOf(number)));

const reopen = async (name: string): Promise<DeskStore> => {
  const store = await openTestStore({ name, witness: kept, locks: navigator.locks });
  onTestFinished(() => {
    store.close();
    kept.clear();
  });
  return store;
};

const healthOf = async (store: DeskStore): Promise<Health> => {
  // The comparison is made before the first write, so one that changes nothing has waited for it.
  good(await store.takeIn([]));
  return firstOf(store.watchHealth());
};
const lossOf = async (store: DeskStore): Promise<string | null> => (await healthOf(store)).loss;

test('announces clips that were here once and are gone, until they are here again', async () => {
  const name = freshName();
  const first = await reopen(name);
  good(await first.takeIn(rows));
  first.close();
  await Dexie.delete(name);

  const second = await reopen(name);
  expect(await lossOf(second)).toContain('3 clips');
  second.close();

  const third = await reopen(name);
  expect(await lossOf(third)).toContain('3 clips');
  good(await third.takeIn(rows.slice(1)));
  expect(await lossOf(third)).toContain('now has 2 clips');
  good(await third.takeIn(rows));
  expect(await lossOf(third)).toBeNull();
});

test('announces that other clips are here than were, even when there are as many', async () => {
  const name = freshName();
  const first = await reopen(name);
  good(await first.takeIn(rows));
  first.close();
  await Dexie.delete(name);
  const elsewhere = await openTestStore({ name });
  good(await elsewhere.takeIn([4, 5, 6].map((number) => rowOf(clipOf(number)))));
  elsewhere.close();
  expect(await lossOf(await reopen(name))).not.toBeNull();
});

test('says no more about a loss that was accepted, until there is another', async () => {
  const name = freshName();
  const first = await reopen(name);
  good(await first.takeIn(rows));
  first.close();
  await Dexie.delete(name);

  const second = await reopen(name);
  good(await second.takeIn(rows.slice(1)));
  expect(await lossOf(second)).toContain('now has 2 clips');
  good(await second.acceptLoss());
  expect(await lossOf(second)).toBeNull();
  second.close();

  const third = await reopen(name);
  expect(await lossOf(third)).toBeNull();
  third.close();
  await Dexie.delete(name);
  expect(await lossOf(await reopen(name))).toContain('2 clips');
});

test('says so where nothing can be noted down, and that it can again', async () => {
  const store = await reopen(freshName());
  expect(await lossOf(store)).toBeNull();
  const honest = Storage.prototype.setItem;
  const allow = (): void => {
    Storage.prototype.setItem = honest;
  };
  onTestFinished(allow);
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  good(await store.takeIn(rows));
  // It is no loss: there is nothing to accept or to take again.
  expect(await healthOf(store)).toMatchObject({ loss: null, trouble: expect.stringContaining('unnoticed') });
  allow();
  expect(await healthOf(store)).toMatchObject({ loss: null, trouble: null });
});

test('counts each clip once when three tabs open, store and are closed at the same time', async () => {
  const name = freshName();
  for (let turn = 0; turn < 6; turn += 1) {
    const batches = [0, 1, 2].map((at) => [1, 2, 3, 4].map((n) => rowOf(clipOf(turn * 10 + at * 3 + n))));
    const tabs = await Promise.all(
      batches.map(async (batch) => {
        const tab = await reopen(name);
        const taking = tab.takeIn(batch);
        // Killed while it notes down what it stored, as often as not.
        if (turn % 2 === 0) good(await taking);
        return { tab, taking };
      }),
    );
    for (const { tab } of tabs) tab.close();
    await Promise.allSettled(tabs.map(({ taking }) => taking));
    const next = await reopen(name);
    expect(await lossOf(next)).toBeNull();
    next.close();
  }
});

test('counts once what another tab had stored and not noted down when it was compared', async () => {
  const name = freshName();
  const [first, second] = [await reopen(name), await reopen(name)];
  good(await first.takeIn(rows.slice(0, 1)));
  // The others look at what is there while each of them is still storing.
  await Promise.all([
    first.takeIn(rows),
    second.takeIn([4, 5, 6].map((number) => rowOf(clipOf(number)))),
    reopen(name).then((third) => lossOf(third)),
    first.takeIn([7, 8].map((number) => rowOf(clipOf(number)))),
  ]);
  expect(await lossOf(await reopen(name))).toBeNull();
  expect(kept.getItem('galley-witness')).toContain('"clips":8');
});

test('says nothing on a first visit, nor when everything is there', async () => {
  const name = freshName();
  const first = await reopen(name);
  expect(await lossOf(first)).toBeNull();
  good(await first.takeIn(rows));
  first.close();
  expect(await lossOf(await reopen(name))).toBeNull();
});

test('takes no harm from a witness that someone else wrote over', async () => {
  const name = freshName();
  kept.setItem('galley-witness', '{"clips":"many"');
  expect(await lossOf(await reopen(name))).toBeNull();
});

test('asks the browser to keep the data once there is something to keep, and shows its answer', async () => {
  const asked: string[] = [];
  const storage = {
    persisted: () => Promise.resolve(false),
    persist: () => {
      asked.push('persist');
      return Promise.resolve(false);
    },
    estimate: () => Promise.resolve({ usage: 7, quota: 100 }),
    getDirectory: () => Promise.reject(new Error('not here')),
  } satisfies StorageManager;
  const store = await openTestStore({ storage });
  expect(await firstOf(store.watchHealth())).toMatchObject({ persisted: null });
  expect(asked).toEqual([]);
  good(await store.takeIn(rows));
  good(await store.takeIn(rows));
  expect(await firstOf(store.watchHealth(), ({ persisted }) => persisted !== null)).toEqual({
    isPrivate: null,
    persisted: false,
    usedBytes: 7,
    quotaBytes: 100,
    loss: null,
    trouble: null,
    setAside: 0,
  });
  expect(asked).toEqual(['persist']);
});
