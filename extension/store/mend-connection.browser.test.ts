import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { testClip } from '#extension/test-clip.ts';
import { openDatabase } from './database.ts';
import { mendConnection, type BreakMemory } from './mend-connection.ts';
import { makeOutbox } from './outbox.ts';

const memoryOf = (isBroken: boolean): BreakMemory & { readonly said: boolean[] } => {
  const said: boolean[] = [];
  return {
    said,
    get: () => Promise.resolve(isBroken),
    set: (now) => {
      said.push(now);
      return Promise.resolve();
    },
  };
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
  const database = openDatabase(name);
  onTestFinished(() => database.dexie.delete());
  const memory = memoryOf(false);
  mendConnection(database.dexie, memory);
  const outbox = makeOutbox(database);
  expect(await outbox.put(testClip(1))).toMatchObject({ ok: false });
  expect(await outbox.put(testClip(1))).toMatchObject({ ok: false });
  expect(memory.said).not.toContain(false);

  await Dexie.delete(name);
  expect(await outbox.put(testClip(2))).toMatchObject({ ok: true });
  expect(await outbox.waiting()).toMatchObject({ ok: true, value: 1 });
  // Only once the browser was made to begin a new log is the break forgotten.
  expect(memory.said.at(-1)).toBe(false);
});

test('has the browser begin a new log after a break that an earlier worker remembered', async () => {
  const database = openDatabase(`mend-${crypto.randomUUID()}`);
  onTestFinished(() => database.dexie.delete());
  const memory = memoryOf(true);
  mendConnection(database.dexie, memory);
  expect(await makeOutbox(database).put(testClip(1))).toMatchObject({ ok: true });
  expect(memory.said).toEqual([false]);
  expect(await Dexie.getDatabaseNames()).not.toContain('galley-scratch');
});
