import * as fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ok } from '#shared/result.ts';
import { testClip, testId } from '#extension/test-clip.ts';
import { openDatabase, type OutboxDatabase } from './database.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { makeWitness, type Loss, type Testimony, type Witness } from './witness.ts';

const MEGABYTE = 1_048_576;
const DAY_MS = 86_400_000;

/** What lies outside of the database, and outlives every worker. */
interface Outside {
  kept: unknown;
  /** The worker is killed where it would write there: that write never ends. */
  isDeadly: boolean;
  isFull: boolean;
  killed: () => void;
  readonly noted: boolean[];
}

interface Life {
  readonly database: OutboxDatabase;
  readonly outbox: Outbox;
  readonly witness: Witness;
}

const begin = (name: string, outside: Outside): Life => {
  const place = {
    read: () => Promise.resolve(outside.kept),
    write: async (testimony: Testimony) => {
      if (outside.isFull) throw new DOMException('full', 'QuotaExceededError');
      if (outside.isDeadly) {
        outside.killed();
        await new Promise(() => undefined);
      }
      outside.kept = structuredClone(testimony);
    },
  };
  const witness = makeWitness({
    place,
    now: () => 7,
    told: () => undefined,
    noted: (isNoted) => outside.noted.push(isNoted),
    unread: () => undefined,
  });
  const database = openDatabase(name, witness);
  return { database, outbox: makeOutbox(database), witness };
};

const freshOutside = (): Outside => ({
  kept: undefined,
  isDeadly: false,
  isFull: false,
  killed: () => undefined,
  noted: [],
});

/** The loss, once the database is open and looked through. */
const lossOf = async ({ outbox, database, witness }: Life): Promise<Loss | null> => {
  expect(await outbox.waiting()).toMatchObject({ ok: true });
  // Looking through is a transaction over the same tables: one that comes after it has waited for it.
  await vi.waitFor(async () => {
    const [clips, row] = await Promise.all([database.clips.count(), database.counters.get('ledger')]);
    expect(row).toMatchObject({ clips });
  });
  return witness.loss();
};

type Rows = Readonly<Record<string, readonly unknown[]>>;

const copyOf = async ({ database: { dexie } }: Life): Promise<Rows> => {
  const tables = await Promise.all(dexie.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
};

/** Put an older copy back, as a restored profile does. */
const putBack = async (name: string, rows: Rows): Promise<void> => {
  const { dexie } = openDatabase(name);
  await dexie.delete();
  await dexie.open();
  for (const table of dexie.tables) await table.bulkPut(rows[table.name] ?? []);
  dexie.close();
};

const setUp = (): { readonly name: string; readonly outside: Outside } => {
  const name = `witness-${crypto.randomUUID()}`;
  onTestFinished(() => openDatabase(name).dexie.delete());
  return { name, outside: freshOutside() };
};

const three = async (life: Life): Promise<void> => {
  for (const number of [1, 2, 3]) expect(await life.outbox.put(testClip(number))).toStrictEqual(ok(null));
};

test('says nothing of a first visit, nor where everything is there', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  expect(await lossOf(first)).toBeNull();
  await three(first);
  first.database.dexie.close();
  expect(await lossOf(begin(name, outside))).toBeNull();
});

test('misses clips of a database that was made anew, until its owner has read of it', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  await three(first);
  await first.outbox.ack([testId(1)], 5);
  await first.database.dexie.delete();

  const second = begin(name, outside);
  expect(await lossOf(second)).toStrictEqual({ at: 7, clips: 3, waiting: 2 });
  expect(await second.outbox.put(testClip(4))).toStrictEqual(ok(null));
  second.database.dexie.close();

  const third = begin(name, outside);
  expect(await lossOf(third)).toStrictEqual({ at: 7, clips: 3, waiting: 2 });
  await third.witness.accept(6);
  expect(third.witness.loss()).not.toBeNull();
  await third.witness.accept(7);
  expect(third.witness.loss()).toBeNull();
  third.database.dexie.close();
  expect(await lossOf(begin(name, outside))).toBeNull();
});

test('misses what an older copy lacks, although it holds as many clips as were deleted in the meantime', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  await three(first);
  const rows = await copyOf(first);
  await first.outbox.ack([1, 2, 3].map(testId), 5);
  await first.outbox.put(testClip(4));
  first.database.dexie.close();
  await putBack(name, rows);
  expect(await lossOf(begin(name, outside))).toStrictEqual({ at: 7, clips: 1, waiting: 1 });
});

test('misses nothing of an older copy that only lacks what the desk acknowledged since', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  await three(first);
  const rows = await copyOf(first);
  await first.outbox.ack([1, 2].map(testId), 5);
  first.database.dexie.close();
  await putBack(name, rows);
  expect(await lossOf(begin(name, outside))).toBeNull();
});

test('misses clips that fell out of a database that still opens', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  await three(first);
  await first.database.clips.delete(testId(2));
  await first.database.waiting.delete(testId(2));
  first.database.dexie.close();
  expect(await lossOf(begin(name, outside))).toStrictEqual({ at: 7, clips: 1, waiting: 1 });
});

test.each(['before', 'after'])(
  'tells once what fell out, where the clipper is killed %s that is noted down',
  async (when) => {
    const { name, outside } = setUp();
    const first = begin(name, outside);
    await three(first);
    await first.database.clips.delete(testId(2));
    await first.database.waiting.delete(testId(2));
    first.database.dexie.close();

    const killed = new Promise<void>((resolve) => {
      outside.killed = resolve;
    });
    outside.isDeadly = when === 'before';
    const second = begin(name, outside);
    expect(await second.outbox.waiting()).toMatchObject({ ok: true });
    await (when === 'before' ? killed : lossOf(second));
    outside.isDeadly = false;
    second.database.dexie.close();
    for (const _ of [1, 2]) {
      const life = begin(name, outside);
      expect(await lossOf(life)).toStrictEqual({ at: 7, clips: 1, waiting: 1 });
      life.database.dexie.close();
    }
  },
);

test('lets clips wait again that fell off the waiting list alone', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  await three(first);
  await first.outbox.ack([testId(1)], 5);
  await first.database.waiting.clear();
  first.database.dexie.close();
  const second = begin(name, outside);
  expect(await lossOf(second)).toBeNull();
  await vi.waitFor(async () => expect(await second.outbox.waiting()).toStrictEqual(ok(2)));
  expect(await second.outbox.pull(MEGABYTE)).toMatchObject({
    value: { rows: [{ key: testId(2) }, { key: testId(3) }] },
  });
});

test('takes what an older clipper did, which keeps no ledger, for no loss', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  await three(first);
  await first.database.waiting.delete(testId(1));
  await first.database.deliveries.add({ at: 5, ids: [testId(1)] });
  await first.database.clips.add({ id: testId(4), text: '{}', keys: [] });
  await first.database.waiting.add({ id: testId(4), bytes: 2 });
  first.database.dexie.close();
  expect(await lossOf(begin(name, outside))).toBeNull();
});

test('stores a clip where nothing can be noted down, says so, and says when it can again', async () => {
  const { name, outside } = setUp();
  const life = begin(name, outside);
  expect(await lossOf(life)).toBeNull();
  outside.isFull = true;
  expect(await life.outbox.put(testClip(1))).toStrictEqual(ok(null));
  outside.isFull = false;
  expect(await life.outbox.put(testClip(2))).toStrictEqual(ok(null));
  expect(outside.noted.slice(-2)).toStrictEqual([false, true]);
  expect(await life.outbox.waiting()).toStrictEqual(ok(2));
});

test('writes over nothing that it could not read', async () => {
  const { name, outside } = setUp();
  const first = begin(name, outside);
  await three(first);
  await first.database.dexie.delete();
  const witness = makeWitness({
    place: { read: () => Promise.reject(new Error('not now')), write: () => Promise.reject(new Error('never')) },
    now: () => 7,
    told: () => undefined,
    noted: () => undefined,
    unread: () => undefined,
  });
  const second = openDatabase(name, witness);
  expect(await makeOutbox(second).put(testClip(4))).toStrictEqual(ok(null));
  second.dexie.close();
  expect(await lossOf(begin(name, outside))).toMatchObject({ clips: 3 });
});

test('takes no harm from what someone else wrote in its place', async () => {
  const { name, outside } = setUp();
  outside.kept = { ledger: 'mine' };
  expect(await lossOf(begin(name, outside))).toBeNull();
});

interface Step {
  readonly does: 'clip' | 'ack' | 'undo' | 'purge' | 'restart';
  /** The worker is killed after its transaction completed, and before that is noted down. */
  readonly dies: boolean;
}

const step = fc.record<Step>({
  does: fc.constantFrom('clip', 'clip', 'ack', 'undo', 'purge', 'restart'),
  dies: fc.boolean(),
});

/** Does one step; gives whether the clipper lived to hear that it is done. */
const survives = async (outside: Outside, { dies }: Step, work: () => Promise<unknown>): Promise<boolean> => {
  if (!dies) {
    await work();
    return true;
  }
  outside.isDeadly = true;
  const killed = new Promise<false>((resolve) => {
    outside.killed = () => resolve(false);
  });
  const lived = await Promise.race([work().then(() => true), killed]);
  outside.isDeadly = false;
  return lived;
};

test('misses every acknowledged clip that is gone, and none that is there, wherever the clipper was killed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 9 }),
      fc.constantFrom('none', 'anew', 'older'),
      fc.nat(),
      async (steps, damage, chosen) => {
        const name = `witness-${crypto.randomUUID()}`;
        const outside = freshOutside();
        let life = begin(name, outside);
        await life.outbox.waiting();
        const promised = new Set<string>();
        const copies: Rows[] = [];
        let number = 0;
        let days = 0;
        const stored = async (): Promise<Set<string>> =>
          new Set(await life.database.clips.toCollection().primaryKeys());
        for (const each of steps) {
          const before = await stored();
          const lived = await survives(outside, each, async () => {
            if (each.does === 'clip') await life.outbox.put(testClip((number += 1)));
            if (each.does === 'ack') await life.outbox.ack([...before], 0);
            if (each.does === 'undo' && number > 0) await life.outbox.withdraw([testId(number)], 0);
            if (each.does === 'purge') await life.outbox.purge((days += 1) * DAY_MS, 1);
          });
          if (each.does === 'clip' && lived) promised.add(testId(number));
          for (const id of before) if (!(await stored()).has(id)) promised.delete(id);
          copies.push(await copyOf(life));
          if (lived && each.does !== 'restart') continue;
          life.database.dexie.close();
          life = begin(name, outside);
          expect(await lossOf(life)).toBeNull();
        }
        const all = await stored();
        life.database.dexie.close();
        if (damage === 'anew') await openDatabase(name).dexie.delete();
        const older = copies[chosen % Math.max(1, copies.length)];
        if (damage === 'older' && older !== undefined) await putBack(name, older);
        life = begin(name, outside);
        const loss = await lossOf(life);
        const now = await stored();
        const isMissing = (id: string): boolean => !now.has(id);
        expect(loss !== null || ![...promised].some(isMissing)).toBe(true);
        expect(loss?.clips ?? 0).toBeLessThanOrEqual([...all].filter(isMissing).length);
        await life.database.dexie.delete();
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
