import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '#shared/clip.ts';
import { ok } from '#shared/result.ts';
import { captureOfLink } from '#extension/clipping/link-capture.ts';
import { testClip, testId } from '#extension/test-clip.ts';
import { openDatabase, type OutboxDatabase } from './database.ts';
import { makeFillings, type Fillings } from './fillings.ts';
import { makeOutbox, type Outbox } from './outbox.ts';

const PAGE = 'https://example.org/1';
const [LINK, FOUND] = [testId(1), testId(2)];
const found: Clip = { ...testClip(2), joins: LINK, filled: true };

let database: OutboxDatabase;
let outbox: Outbox;
let fillings: Fillings;

beforeEach(async () => {
  database = openDatabase(`fillings-${crypto.randomUUID()}`);
  outbox = makeOutbox(database);
  fillings = makeFillings(database);
  await outbox.put({ ...testClip(1), capture: captureOfLink(PAGE, 'Words') });
});

afterEach(() => database.dexie.delete());

const withdrawnIds = async (): Promise<string[]> => {
  const rows = await outbox.withdrawn();
  return rows.ok ? rows.value.map(({ id }) => id) : ['failed'];
};

const undo = () => outbox.withdraw([LINK], 10);
const fill = () => fillings.fill(LINK, found);

/** Nothing of the page is handed out, looked at again, or counts as clipped. */
const expectNothingLeft = async (): Promise<void> => {
  expect(await outbox.waiting()).toStrictEqual(ok(0));
  expect(await outbox.pull(1_000_000)).toMatchObject({ ok: true, value: { rows: [] } });
  expect(await outbox.clipsOf([PAGE], 0)).toStrictEqual(ok([]));
  expect(await fillings.due(1_000_000, 9)).toStrictEqual(ok([]));
  expect(await fillings.nextDue(0)).toStrictEqual(ok(null));
};

describe('an unopened clip that is taken back', () => {
  it('takes back with it what it was filled in by', async () => {
    expect(await fill()).toStrictEqual(ok('filled'));
    expect(await undo()).toStrictEqual(ok({ taken: 1, delivered: 0, gone: 0 }));
    expect(await withdrawnIds()).toStrictEqual([LINK, FOUND]);
    await expectNothingLeft();
  });

  it('does so too where the desk has both', async () => {
    await fill();
    await outbox.ack([LINK, FOUND], 5);
    expect(await undo()).toStrictEqual(ok({ taken: 1, delivered: 1, gone: 0 }));
    expect(await withdrawnIds()).toStrictEqual([LINK, FOUND]);
    await expectNothingLeft();
  });

  it('does so too after the worker has died in between', async () => {
    await fill();
    database.dexie.close();
    database = openDatabase(database.dexie.name);
    outbox = makeOutbox(database);
    fillings = makeFillings(database);
    await undo();
    expect(await withdrawnIds()).toStrictEqual([LINK, FOUND]);
    await expectNothingLeft();
  });

  it('is not filled in any more', async () => {
    await undo();
    expect(await fill()).toStrictEqual(ok('gone'));
    expect(await database.clips.get(FOUND)).toBeUndefined();
    expect(await withdrawnIds()).toStrictEqual([LINK]);
    await expectNothingLeft();
  });

  it.each([
    ['is asked for first', () => [fill(), undo()]],
    ['is asked for last', () => [undo(), fill()]],
  ])('leaves nothing where filling in runs meanwhile and %s', async (_, both) => {
    await Promise.all(both());
    expect(await withdrawnIds()).toStrictEqual((await database.clips.toCollection().primaryKeys()).toSorted());
    await expectNothingLeft();
  });

  it('is not tried again where a try in vain ends after it', async () => {
    await undo();
    await fillings.postpone(LINK, 1, 20);
    await fillings.giveUp(LINK, 'status 404');
    expect(await database.fillings.count()).toBe(0);
    await expectNothingLeft();
  });
});

it('takes what it was filled in by back once', async () => {
  await fill();
  expect(await fill()).toStrictEqual(ok('gone'));
  await undo();
  await undo();
  expect(await withdrawnIds()).toStrictEqual([LINK, FOUND]);
});

describe('a page that was given up', () => {
  it('is told with its name and why, the latest first, and is due again on demand', async () => {
    const other = 'https://example.org/3';
    await outbox.put({ ...testClip(3), capture: captureOfLink(other, 'Other words') });
    await fillings.giveUp(LINK, 'status 404');
    await fillings.postpone(testId(3), 1, 50);
    expect(await fillings.givenUp()).toStrictEqual(ok([{ url: PAGE, title: 'Words', why: 'status 404' }]));
    await fillings.giveUp(testId(3), 'no title');
    expect(await fillings.givenUp()).toMatchObject({ ok: true, value: [{ title: 'Other words' }, { title: 'Words' }] });
    expect(await fillings.tryAgain()).toStrictEqual(ok(null));
    expect(await fillings.givenUp()).toStrictEqual(ok([]));
    expect(await fillings.due(0, 9)).toMatchObject({ ok: true, value: [{ tries: 0 }, { tries: 0 }] });
  });

  it('leaves alone what was filled in, and what waits', async () => {
    await fill();
    await fillings.tryAgain();
    expect(await fillings.nextDue(0)).toStrictEqual(ok(null));
  });
});

it.each(['{"v":2}', '{"v":'])(
  'a clip that cannot be read is given up and told, and not forgotten: %s',
  async (text) => {
    await database.clips.update(LINK, { text });
    expect(await fillings.due(0, 9)).toStrictEqual(ok([]));
    expect(await fillings.givenUp()).toStrictEqual(ok([{ url: PAGE, title: PAGE, why: 'no clip' }]));
  },
);

it('looks at a page again that was put off by a clock years ahead', async () => {
  const [now, ahead] = [Date.UTC(2026, 10, 30), Date.UTC(2036, 10, 30)];
  await fillings.postpone(LINK, 1, ahead);
  expect(await fillings.nextDue(now)).toStrictEqual(ok(now));
  expect(await fillings.due(now, 9)).toMatchObject({ ok: true, value: [{ clip: { id: LINK } }] });
  await fillings.postpone(LINK, 1, now + 60_000);
  expect(await fillings.nextDue(now)).toStrictEqual(ok(now + 60_000));
  expect(await fillings.due(now, 9)).toStrictEqual(ok([]));
});
