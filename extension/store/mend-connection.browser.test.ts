import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { turnLog } from '#shared/disk/turn-log.ts';
import { testClip } from '#extension/test-clip.ts';
import { openDatabase, type OutboxDatabase } from './database.ts';
import { makeMender, type LogMemory } from './mend-connection.ts';
import { makeOutbox } from './outbox.ts';
import { openToldDatabase } from './told-database.ts';

/** What outlives the worker; `null` where it cannot be asked. */
const memoryOf = (isSafe: boolean | null): LogMemory & { readonly said: boolean[] } => {
  const said: boolean[] = [];
  return {
    said,
    get: () => (isSafe === null ? Promise.reject(new Error('not now')) : Promise.resolve(isSafe)),
    set: (now) => {
      said.push(now);
      return Promise.resolve();
    },
  };
};

interface Life {
  readonly database: OutboxDatabase;
  readonly memory: ReturnType<typeof memoryOf>;
  /** How many clips lay here whenever the browser was made to begin a new log. */
  readonly turns: readonly number[];
  hasRoom: boolean;
}

const begin = (isSafe: boolean | null, name = `mend-${crypto.randomUUID()}`): Life => {
  const memory = memoryOf(isSafe);
  const turns: number[] = [];
  const mend = makeMender(
    memory,
    async () => {
      if (!life.hasRoom) throw new DOMException('full', 'QuotaExceededError');
      await turnLog(indexedDB);
      turns.push(await life.database.clips.count());
    },
    () => Promise.resolve(life.hasRoom),
  );
  const database = openDatabase(name, undefined, undefined, mend);
  onTestFinished(() => database.dexie.delete());
  const life: Life = { database, memory, turns, hasRoom: true };
  return life;
};

/** A database that this clipper cannot open: a newer one has made it. */
const makeUnopenable = async (name: string): Promise<void> => {
  const newer = new Dexie(name);
  newer.version(99).stores({ other: 'id' });
  await newer.open();
  newer.close();
};

test('asks again for a database that did not open, and stores as soon as it opens, without a restart', async () => {
  const name = `mend-${crypto.randomUUID()}`;
  await makeUnopenable(name);
  const { database, memory, turns } = begin(true, name);
  const outbox = makeOutbox(database);
  expect(await Promise.all([outbox.put(testClip(1)), outbox.waiting()])).toMatchObject([{ ok: false }, { ok: false }]);
  expect(await outbox.put(testClip(1))).toMatchObject({ ok: false });
  expect(memory.said).not.toContain(true);

  await Dexie.delete(name);
  await expect.poll(() => outbox.put(testClip(2))).toMatchObject({ ok: true });
  expect(await outbox.waiting()).toMatchObject({ ok: true, value: 1 });
  expect(turns).toStrictEqual([0]);
  expect(memory.said.at(-1)).toBe(true);
});

test.each([false, null])(
  'begins a new log before the first write where the memory says %s, and once for both',
  async (isSafe) => {
    const { database, memory, turns } = begin(isSafe);
    expect(await makeOutbox(database).put(testClip(1))).toMatchObject({ ok: true });
    expect(await makeOutbox(database).put(testClip(2))).toMatchObject({ ok: true });
    expect(turns).toStrictEqual([0]);
    expect(memory.said).toStrictEqual([true]);
  },
);

test('begins none where that was done since the browser started', async () => {
  const { database, turns } = begin(true);
  expect(await makeOutbox(database).put(testClip(1))).toMatchObject({ ok: true });
  expect(turns).toStrictEqual([]);
});

test('stores nothing as long as there is no room for a new log, says why, and goes on when there is', async () => {
  const life = begin(false);
  const outbox = makeOutbox(life.database);
  life.hasRoom = false;
  expect(await outbox.put(testClip(1))).toMatchObject({ ok: false, failure: { kind: 'full' } });
  life.hasRoom = true;
  await expect.poll(() => outbox.put(testClip(1)), { timeout: 5_000 }).toMatchObject({ ok: true });
  expect(life.turns).toStrictEqual([0]);
});

const isThere = async ({ database }: Life): Promise<boolean> =>
  (await indexedDB.databases()).some(({ name }) => name === database.dexie.name);

test('opens nothing in a browser that just started, as long as there is no room', async () => {
  const life = begin(false);
  const outbox = makeOutbox(life.database);
  life.hasRoom = false;
  expect(await outbox.put(testClip(1))).toMatchObject({ ok: false });
  expect(await outbox.put(testClip(1))).toMatchObject({ ok: false });
  expect(await isThere(life)).toBe(false);
});

test('opens nothing by itself after a connection broke, as long as there is no room', async () => {
  const life = begin(true);
  const outbox = makeOutbox(life.database);
  expect(await outbox.put(testClip(1))).toMatchObject({ ok: true });
  life.hasRoom = false;
  // What Dexie does when the browser closed the connection, or when it finds it dead.
  life.database.dexie.close({ disableAutoOpen: false });
  // One that is opened again would be made anew.
  await Dexie.delete(life.database.dexie.name);
  expect(await outbox.put(testClip(2))).toMatchObject({ ok: false });
  expect(await isThere(life)).toBe(false);

  life.hasRoom = true;
  await expect.poll(() => outbox.put(testClip(2)), { timeout: 5_000 }).toMatchObject({ ok: true });
  expect(life.turns).toStrictEqual([0]);
});

test('has one log begun for two databases that open at a time', async () => {
  let turns = 0;
  const mend = makeMender(
    memoryOf(false),
    async () => {
      turns += 1;
      await turnLog(indexedDB);
    },
    () => Promise.resolve(true),
  );
  const id = crypto.randomUUID();
  const [database, told] = [
    openDatabase(`mend-${id}`, undefined, undefined, mend),
    openToldDatabase(`mend-told-${id}`, mend),
  ];
  onTestFinished(async () => void (await Promise.all([database.dexie.delete(), told.dexie.delete()])));
  await Promise.all([database.clips.count(), told.heads.count()]);
  expect(turns).toBe(1);
});
