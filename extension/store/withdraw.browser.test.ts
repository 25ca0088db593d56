import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCapture, testClip, testId } from '#extension/test-clip.ts';
import { openDatabase, type OutboxDatabase } from './database.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { liveOn } from './testing/live-on.ts';

let database: OutboxDatabase;
let outbox: Outbox;

const PAGE = 'https://example.org/page';
const MEGABYTE = 1_048_576;

beforeEach(async () => {
  database = openDatabase(`withdraw-${crypto.randomUUID()}`);
  outbox = makeOutbox(database);
  for (const number of [1, 2, 3]) await outbox.put({ ...testClip(number), capture: testCapture(PAGE) });
});

afterEach(() => database.dexie.delete());

const keysOf = async (pulled: ReturnType<Outbox['pull']>): Promise<string[]> => {
  const batch = await pulled;
  return batch.ok ? batch.value.rows.map(({ key }) => key) : ['failed'];
};

const untold = async (): Promise<string[]> => {
  const rows = await outbox.withdrawn();
  return rows.ok ? rows.value.flatMap(({ id, told }) => (told ? [] : id)) : ['failed'];
};

describe('a clip that is taken back', () => {
  it('waits no more, and is handed out neither now nor again', async () => {
    expect(await outbox.withdraw([testId(2)], 10)).toStrictEqual({
      ok: true,
      value: { taken: 1, delivered: 0, gone: 0 },
    });
    expect(await outbox.waiting()).toStrictEqual({ ok: true, value: 2 });
    expect(await keysOf(outbox.pull(MEGABYTE))).toStrictEqual([testId(1), testId(3)]);
    expect(await keysOf(outbox.pullAgain(MEGABYTE, null))).toStrictEqual([testId(1), testId(3)]);
    expect(await keysOf(outbox.pullAgain(1, testId(1)))).toStrictEqual([testId(3)]);
    expect(await outbox.stats()).toMatchObject({ value: { waiting: 2, delivered: 0 } });
  });

  it('is no earlier clip of its page', async () => {
    await outbox.withdraw([testId(1)], 10);
    expect(await outbox.clipsOf([PAGE], 0)).toMatchObject({ value: [{ id: testId(2) }, { id: testId(3) }] });
  });

  it('is told to the desk until the desk says that it knows', async () => {
    await outbox.withdraw([testId(1), testId(2)], 10);
    expect(await untold()).toStrictEqual([testId(1), testId(2)]);
    await outbox.told([testId(1), testId(3)]);
    expect(await untold()).toStrictEqual([testId(2)]);
    expect(await keysOf(outbox.pull(MEGABYTE))).toStrictEqual([testId(3)]);
  });

  it('is told still where the desk acknowledged the clip itself, before or after', async () => {
    await outbox.ack([testId(1)], 5);
    expect(await outbox.withdraw([testId(1), testId(2)], 10)).toMatchObject({ value: { taken: 2, delivered: 1 } });
    await outbox.ack([testId(2)], 11);
    expect(await untold()).toStrictEqual([testId(1), testId(2)]);
    expect(await outbox.stats()).toMatchObject({ value: { waiting: 1, delivered: 0 } });
  });

  it('may be taken back twice, and keeps its first time', async () => {
    await outbox.withdraw([testId(1)], 10);
    await outbox.told([testId(1)]);
    expect(await outbox.withdraw([testId(1), testId(1)], 99)).toMatchObject({ value: { taken: 1, gone: 0 } });
    expect(await outbox.withdrawn()).toStrictEqual({
      ok: true,
      value: [{ id: testId(1), at: 10, age: 0, told: true }],
    });
  });

  it('is said to be gone where it is', async () => {
    expect(await outbox.withdraw([testId(9)], 10)).toStrictEqual({
      ok: true,
      value: { taken: 0, delivered: 0, gone: 1 },
    });
    expect(await outbox.withdrawn()).toStrictEqual({ ok: true, value: [] });
  });

  it('lies here as long as other copies, and is remembered for as long as the desk is closed', async () => {
    await outbox.withdraw([testId(1), testId(2)], 10);
    await outbox.told([testId(1)]);
    await liveOn(outbox, { days: 7, keptDays: 7 });
    expect(await database.clips.count()).toBe(3);
    await liveOn(outbox, { from: 8, days: 0, keptDays: 7 });
    expect(await database.clips.toCollection().primaryKeys()).toStrictEqual([testId(3)]);
    expect(await outbox.withdrawn()).toStrictEqual({
      ok: true,
      value: [{ id: testId(2), at: 10, age: 0, told: false }],
    });
    await outbox.told([testId(2)]);
    await liveOn(outbox, { from: 8, days: 0, keptDays: 7 });
    expect(await outbox.withdrawn()).toStrictEqual({ ok: true, value: [] });
  });

  it('is taken back whole or not at all, and it is said where it is not', async () => {
    database.dexie.close();
    expect(await outbox.withdraw([testId(1)], 10)).toMatchObject({ ok: false, failure: { kind: 'failed' } });
  });

  it('stays so when the worker dies right after', async () => {
    await outbox.withdraw([testId(1)], 10);
    database.dexie.close();
    outbox = makeOutbox(openDatabase(database.dexie.name));
    expect(await untold()).toStrictEqual([testId(1)]);
    expect(await keysOf(outbox.pull(MEGABYTE))).toStrictEqual([testId(2), testId(3)]);
  });
});
