import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOfClip } from '#shared/clip-text.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { makeOutbox, type Outbox } from '#extension/store/outbox.ts';
import { testClip, testId } from '#extension/test-clip.ts';
import { readAhead } from './read-ahead.ts';

let database: OutboxDatabase;
let outbox: Outbox;

const TWO = new TextEncoder().encode(textOfClip(testClip(1))).length * 2;

const pullKeys = async (): Promise<string[]> => {
  const pulled = await outbox.pull(TWO);
  return pulled.ok ? pulled.value.rows.map(({ key }) => key) : [];
};

beforeEach(async () => {
  database = openDatabase(`ahead-${crypto.randomUUID()}`);
  outbox = readAhead(makeOutbox(database));
  for (const number of [1, 2, 3, 4, 5]) await outbox.put(testClip(number));
});

afterEach(() => database.dexie.delete());

describe('reading ahead', () => {
  it('hands out every clip once, in order, to a desk that acknowledges', async () => {
    const batches: string[][] = [];
    for (let keys = await pullKeys(); keys.length > 0; keys = await pullKeys()) {
      batches.push(keys);
      await outbox.ack(keys, 0);
    }
    expect(batches).toStrictEqual([[testId(1), testId(2)], [testId(3), testId(4)], [testId(5)]]);
  });

  it('hands what it read ahead to a desk that asks for more at a time, and then as much as it asks for', async () => {
    await pullKeys();
    const keysBehind = async (after: string): Promise<string[]> => {
      const pulled = await outbox.pull(TWO * 2, after);
      return pulled.ok ? pulled.value.rows.map(({ key }) => key) : [];
    };
    await outbox.put(testClip(6));
    await outbox.put(testClip(7));
    await outbox.put(testClip(8));
    await outbox.put(testClip(9));
    expect(await keysBehind(testId(2))).toStrictEqual([testId(3), testId(4)]);
    expect(await keysBehind(testId(4))).toStrictEqual([testId(5), testId(6), testId(7), testId(8)]);
  });

  it('hands no more than it asks for to a desk that asks for less at a time', async () => {
    await pullKeys();
    const pulled = await outbox.pull(TWO / 2, testId(2));
    expect(pulled).toMatchObject({ ok: true, value: { rows: [{ key: testId(3) }], more: true } });
  });

  it('hands the oldest out again to a desk that acknowledged only some', async () => {
    await pullKeys();
    await outbox.ack([testId(1)], 0);
    expect(await pullKeys()).toStrictEqual([testId(2), testId(3)]);
  });

  it('hands out nothing that was taken back since it was read ahead', async () => {
    const first = await pullKeys();
    await outbox.withdraw([testId(3)], 0);
    await outbox.ack(first, 0);
    expect(await pullKeys()).toStrictEqual([testId(4), testId(5)]);
  });

  it('hands out nothing that is taken back while it is being read ahead', async () => {
    const first = pullKeys();
    const withdrawn = outbox.withdraw([testId(3)], 0);
    await outbox.ack(await first, 0);
    await withdrawn;
    expect(await pullKeys()).toStrictEqual([testId(4), testId(5)]);
  });

  it('hands out in the end what was clipped in between, whatever its id', async () => {
    const first = await pullKeys();
    await outbox.put(testClip(0));
    await outbox.ack(first, 0);
    const rest: string[] = [];
    for (let keys = await pullKeys(); keys.length > 0; keys = await pullKeys()) {
      rest.push(...keys);
      await outbox.ack(keys, 0);
    }
    expect(rest.toSorted()).toStrictEqual([0, 3, 4, 5].map((number) => testId(number)));
  });
});
