import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '#shared/clip.ts';
import { textOfClip } from '#shared/clip-text.ts';
import { testCapture, testClip, testId } from '#extension/test-clip.ts';
import { openDatabase, type OutboxDatabase } from './database.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { DAY_MS, liveOn } from './testing/live-on.ts';

let database: OutboxDatabase;
let outbox: Outbox;

const PAGE = 'https://example.org/page';
const MEGABYTE = 1_048_576;

/** One of several clips of one page. */
const onPage = (number: number): Clip => ({ ...testClip(number), capture: testCapture(PAGE) });

const fill = async (count: number): Promise<void> => {
  for (let number = 1; number <= count; number += 1) await outbox.put(onPage(number));
};

const keysOf = async (pulled: ReturnType<Outbox['pull']>): Promise<string[]> => {
  const batch = await pulled;
  return batch.ok ? batch.value.rows.map(({ key }) => key) : [];
};

beforeEach(() => {
  database = openDatabase(`outbox-${crypto.randomUUID()}`);
  outbox = makeOutbox(database);
});

afterEach(() => database.dexie.delete());

describe('the outbox', () => {
  it('keeps a clip until the desk has it', async () => {
    await outbox.put(testClip(1, 'note'));
    expect(await outbox.waiting()).toStrictEqual({ ok: true, value: 1 });
    expect(await outbox.pull(MEGABYTE)).toStrictEqual({
      ok: true,
      value: { rows: [{ key: testId(1), text: textOfClip(testClip(1, 'note')) }], more: false },
    });
  });

  it.each(['{"v":', 'null', '{"capture":{"excerpts":[7]}}'])(
    'answers for a page although a row of it cannot be read, and hands that row on: %s',
    async (text) => {
      await fill(2);
      await database.clips.update(testId(1), { text });
      expect(await outbox.clipsOf([PAGE], 0)).toMatchObject({ ok: true, value: [{ id: testId(2) }] });
      expect(await outbox.pull(MEGABYTE)).toMatchObject({ ok: true, value: { rows: [{ text }, {}] } });
    },
  );

  it('asks for strict durability', () => {
    expect(Reflect.get(database.dexie, '_options')).toMatchObject({ chromeTransactionDurability: 'strict' });
  });

  it('refuses an id it has, and keeps the clip that was there', async () => {
    await outbox.put(testClip(1, 'first'));
    expect(await outbox.put(testClip(1, 'second'))).toMatchObject({ ok: false, failure: { kind: 'failed' } });
    expect(await outbox.clipsOf([testClip(1).capture.url], 0)).toMatchObject({ ok: true, value: [{ note: 'first' }] });
  });

  it('hands out the oldest first', async () => {
    await outbox.put(testClip(2));
    await outbox.put(testClip(1));
    expect(await keysOf(outbox.pull(MEGABYTE))).toStrictEqual([testId(1), testId(2)]);
  });

  it('hands out as many as fit, and says that more wait', async () => {
    await fill(3);
    const size = new TextEncoder().encode(textOfClip(onPage(1))).length;
    expect(await outbox.pull(size * 2)).toMatchObject({ ok: true, value: { rows: { length: 2 }, more: true } });
  });

  it('hands out one clip that is larger than a batch alone', async () => {
    await fill(2);
    expect(await keysOf(outbox.pull(1))).toStrictEqual([testId(1)]);
  });

  it('hands a clip out again until it is acknowledged', async () => {
    await fill(2);
    await outbox.pull(MEGABYTE);
    expect(await outbox.ack([testId(1)], 0)).toStrictEqual({ ok: true, value: null });
    expect(await outbox.waiting()).toStrictEqual({ ok: true, value: 1 });
    expect(await keysOf(outbox.pull(MEGABYTE))).toStrictEqual([testId(2)]);
  });

  it('takes an acknowledgement twice, and one of a clip it never had', async () => {
    await fill(1);
    await outbox.ack([testId(1)], 0);
    expect(await outbox.ack([testId(1), 'unknown'], 0)).toStrictEqual({ ok: true, value: null });
    expect(await outbox.stats()).toStrictEqual({ ok: true, value: { waiting: 0, delivered: 1, gone: 0, dropped: 0 } });
  });

  it('hands everything out again, page by page', async () => {
    await fill(3);
    await outbox.ack([testId(1), testId(2)], 0);
    expect(await keysOf(outbox.pullAgain(MEGABYTE, null))).toStrictEqual([testId(1), testId(2), testId(3)]);
    expect(await keysOf(outbox.pullAgain(1, testId(1)))).toStrictEqual([testId(2)]);
    expect(await outbox.pullAgain(1, testId(2))).toMatchObject({ value: { more: false } });
  });

  it('hands out a row that holds no clip, so that the desk can set it aside', async () => {
    await database.clips.add({ id: 'odd', text: '{"v":9', keys: [PAGE] });
    await database.waiting.add({ id: 'odd', bytes: 7 });
    expect(await outbox.pull(MEGABYTE)).toMatchObject({ value: { rows: [{ key: 'odd', text: '{"v":9' }] } });
  });

  it('keeps a delivered clip as many days as asked, and one that waits for ever', async () => {
    await fill(2);
    await outbox.ack([testId(1)], 1_000);
    await liveOn(outbox, { days: 7, keptDays: 7 });
    expect(await keysOf(outbox.pullAgain(MEGABYTE, null))).toHaveLength(2);
    await liveOn(outbox, { from: 8, days: 0, keptDays: 8 });
    expect(await keysOf(outbox.pullAgain(MEGABYTE, null))).toHaveLength(2);
    await liveOn(outbox, { from: 8, days: 0, keptDays: 7 });
    expect(await keysOf(outbox.pullAgain(MEGABYTE, null))).toStrictEqual([testId(2)]);
  });

  it('deletes no copy because a clock jumps, ahead or back, nor one that was delivered under a clock that had', async () => {
    await fill(3);
    await outbox.ack([testId(1)], 20_000 * DAY_MS);
    await liveOn(outbox, { from: 20_000, days: 3, keptDays: 30 });
    // Ten years ahead, two clips delivered there, and back; and ten years back, and ahead.
    await liveOn(outbox, { from: 23_650, days: 1, keptDays: 30 });
    await outbox.ack([testId(2)], 23_651 * DAY_MS);
    await liveOn(outbox, { from: 20_004, days: 2, keptDays: 30 });
    await liveOn(outbox, { from: 16_350, days: 1, keptDays: 30 });
    await outbox.ack([testId(3)], 16_351 * DAY_MS);
    await liveOn(outbox, { from: 20_007, days: 1, keptDays: 30 });
    expect(await keysOf(outbox.pullAgain(MEGABYTE, null))).toHaveLength(3);
    // And each goes when its days are over, whatever clock it was delivered under.
    await liveOn(outbox, { from: 20_009, days: 32, keptDays: 30 });
    expect(await keysOf(outbox.pullAgain(MEGABYTE, null))).toStrictEqual([]);
  });

  it('keeps what an older clipper delivered for as long again, for it noted no age', async () => {
    await fill(1);
    await database.waiting.clear();
    await database.deliveries.add({ at: 1, ids: [testId(1)] });
    await liveOn(outbox, { from: 20_000, days: 30, keptDays: 30 });
    expect(await database.clips.count()).toBe(1);
    await liveOn(outbox, { from: 20_031, days: 0, keptDays: 30 });
    expect(await database.clips.count()).toBe(0);
  });

  it('puts clips in the order in which they were made, whatever the clock says when a worker begins anew', async () => {
    const name = `outbox-clock-${crypto.randomUUID()}`;
    const ids: string[] = [];
    for (const clock of [20_600, 24_000, 20_601, 17_000, 20_602].map((day) => day * DAY_MS)) {
      const life = openDatabase(name, undefined, () => clock);
      const worker = makeOutbox(life);
      await worker.waiting();
      const id = life.minter.mint();
      expect(await worker.put({ ...testClip(1), id })).toMatchObject({ ok: true });
      ids.push(id);
      life.dexie.close();
    }
    const last = openDatabase(name);
    expect(await last.clips.toCollection().primaryKeys()).toStrictEqual(ids);
    await last.dexie.delete();
  });

  it('finds the clips of a page, oldest first, as far back as asked', async () => {
    await fill(3);
    expect(await outbox.clipsOf([PAGE], 2)).toMatchObject({ value: [{ id: testId(2) }, { id: testId(3) }] });
    expect(await outbox.clipsOf(['https://example.org/other'], 0)).toStrictEqual({ ok: true, value: [] });
  });

  it('finds a clip by any of its keys, once and the oldest first, and no row that holds none', async () => {
    const link = 'https://www.google.com/url?q=https://example.org/page';
    await outbox.put({ ...testClip(2), capture: { ...testCapture(link), canonicalUrl: 'https://example.org/own' } });
    await outbox.put(onPage(1));
    await database.clips.add({ id: 'odd', text: '{"v":9', keys: [PAGE] });
    const [first, second] = [{ id: testId(1) }, { id: testId(2) }];
    expect(await outbox.clipsOf(['https://example.org/own', PAGE], 0)).toMatchObject({ value: [first, second] });
    expect(await outbox.clipsOf(['https://example.org/own', link], 0)).toMatchObject({ value: [second] });
    const asked = [link, 'https://example.org/own', 'https://example.org/other'];
    expect(await outbox.knownAmong(asked)).toStrictEqual({ ok: true, value: new Set(asked.slice(0, 2)) });
  });

  it('is there again after the worker that filled it died', async () => {
    await fill(1);
    database.dexie.close();
    const reopened = makeOutbox(openDatabase(database.dexie.name));
    expect(await reopened.waiting()).toStrictEqual({ ok: true, value: 1 });
  });

  it('counts dropped messages', async () => {
    await Promise.all([outbox.countDropped(), outbox.countDropped()]);
    expect(await outbox.stats()).toMatchObject({ value: { dropped: 2 } });
  });

  it('says so where it cannot store', async () => {
    database.dexie.close();
    expect(await outbox.put(testClip(1))).toMatchObject({ ok: false, failure: { kind: 'failed' } });
  });
});
