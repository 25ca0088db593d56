import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BRIDGE_VERSION, clipperMessage } from '#shared/bridge.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { makeOffers, type Offers } from '#extension/store/offers.ts';
import { makeOutbox } from '#extension/store/outbox.ts';
import { makeSeenIndex, type SeenIndex } from '#extension/store/seen.ts';
import { openToldDatabase, type ToldDatabase } from '#extension/store/told-database.ts';
import { liveOn } from '#extension/store/testing/live-on.ts';
import { testClip, testId } from '#extension/test-clip.ts';
import { serve, type ServeWorld } from './serve.ts';

let database: OutboxDatabase;
let toldDatabase: ToldDatabase;
let offers: Offers;
let seen: SeenIndex;
let world: ServeWorld;
let told: number;
let changes: number;

beforeEach(() => {
  database = openDatabase(`serve-${crypto.randomUUID()}`);
  toldDatabase = openToldDatabase(`serve-told-${crypto.randomUUID()}`);
  offers = makeOffers(toldDatabase);
  seen = makeSeenIndex(toldDatabase);
  told = 0;
  changes = 0;
  world = {
    outbox: makeOutbox(database),
    offers,
    seen,
    witness: { loss: () => null, accept: () => Promise.resolve() },
    clipper: '9.9.9',
    now: () => 1_000,
    sentence: ({ kind }) => `sentence: ${kind}`,
    acknowledged: () => (told += 1),
    seenChanged: () => (changes += 1),
  };
});

afterEach(() => Promise.all([database.dexie.delete(), toldDatabase.dexie.delete()]));

describe('the clipper answers the desk', () => {
  it('says who it is and how much waits', async () => {
    await world.outbox.put(testClip(1));
    expect(await serve(world, { id: 1, ask: 'hello', v: BRIDGE_VERSION })).toStrictEqual({
      id: 1,
      say: 'hello',
      v: BRIDGE_VERSION,
      clipper: '9.9.9',
      waiting: 1,
    });
  });

  it('says what it handed over, what it has deleted of that, and what it lost until that is read', async () => {
    let read = 0;
    const loss = { at: 7, clips: 3, waiting: 2 };
    world = { ...world, witness: { loss: () => (read === 7 ? null : loss), accept: async (at) => void (read = at) } };
    for (const number of [1, 2, 3]) await world.outbox.put(testClip(number));
    await world.outbox.ack([testId(1)], 10);
    await liveOn(world.outbox, { days: 2, keptDays: 1 });
    await world.outbox.ack([testId(2)], 30);
    expect(clipperMessage.parse(await serve(world, { id: 3, ask: 'account' }))).toStrictEqual({
      id: 3,
      say: 'account',
      account: { delivered: 1, gone: 1, loss },
    });
    expect(await serve(world, { id: 4, ask: 'account', read: 7 })).toMatchObject({ account: { loss: null } });
  });

  it('hands clips over in the shape that both agreed on', async () => {
    await world.outbox.put(testClip(1));
    const said = await serve(world, { id: 2, ask: 'pull', maxBytes: 1_000, again: null });
    expect(clipperMessage.parse(said)).toMatchObject({ id: 2, say: 'batch', rows: [{ key: testId(1) }], more: false });
  });

  it('marks clips delivered, and only then tells of it', async () => {
    await world.outbox.put(testClip(1));
    const said = await serve(world, { id: 3, ask: 'ack', ids: [testId(1)] });
    expect([said, told]).toStrictEqual([{ id: 3, say: 'acked', ids: [testId(1)] }, 1]);
  });

  it('tells what was taken back at every look from the start, until the desk knows', async () => {
    for (const number of [1, 2, 3]) await world.outbox.put(testClip(number));
    await world.outbox.withdraw([testId(2)], 0);
    const pull = { id: 7, ask: 'pull', maxBytes: 100_000, again: null };
    const telling = { withdrawn: [testId(2)], rows: [{ key: testId(1) }, { key: testId(3) }] };
    expect(clipperMessage.parse(await serve(world, pull))).toMatchObject(telling);
    expect(await serve(world, { ...pull, after: testId(1) })).toMatchObject({
      withdrawn: [],
      rows: [{ key: testId(3) }],
    });
    expect(await serve(world, { ...pull, again: { after: null } })).toMatchObject({ ...telling, withdrawn: [] });
    // That the desk has the clip does not say that it knows of its withdrawal: both may have crossed.
    await serve(world, { id: 8, ask: 'ack', ids: [testId(2)] });
    expect(await serve(world, pull)).toMatchObject(telling);
    await serve(world, { id: 9, ask: 'ack', ids: [], withdrawn: [testId(2)] });
    expect(await serve(world, pull)).toMatchObject({ withdrawn: [] });
  });

  it('hands out no clip that is taken back between the reading of a batch and the telling', async () => {
    for (const number of [1, 2]) await world.outbox.put(testClip(number));
    const { outbox } = world;
    const late: ServeWorld = {
      ...world,
      outbox: {
        ...outbox,
        pull: async (maxBytes, after) => {
          const pulled = await outbox.pull(maxBytes, after);
          await outbox.withdraw([testId(1)], 0);
          return pulled;
        },
      },
    };
    expect(await serve(late, { id: 1, ask: 'pull', maxBytes: 100_000, again: null })).toMatchObject({
      rows: [{ key: testId(2) }],
      withdrawn: [testId(1)],
    });
  });

  it('refuses with a sentence where the store fails', async () => {
    database.dexie.close();
    expect(await serve(world, { id: 4, ask: 'stats' })).toStrictEqual({
      id: 4,
      say: 'refused',
      why: 'sentence: failed',
    });
    expect(told).toBe(0);
  });

  it('notes the open issues in place of those before, and keeps them for who comes after a restart', async () => {
    const issue = { id: testId(1), label: 'Lakeside Letter #254', sections: [{ emoji: '', name: 'Tools' }] };
    const other = { ...issue, id: testId(2), label: 'Lakeside Letter #255' };
    expect(await serve(world, { id: 5, ask: 'offer', issues: [issue] })).toStrictEqual({ id: 5, say: 'noted' });
    await serve(world, { id: 6, ask: 'offer', issues: [other] });
    expect(await makeOffers(toldDatabase).read()).toStrictEqual({ ok: true, value: [other] });
  });

  it('takes a step of what was seen, and says the state it is in', async () => {
    const change = { from: null, to: 's1', part: 0, last: true, places: [{ where: 'inbox' }], put: [[7, 0]], drop: [] };
    expect(await serve(world, { id: 7, ask: 'seen', change })).toStrictEqual({ id: 7, say: 'noted-seen', state: 's1' });
    expect(await serve(world, { id: 8, ask: 'seen', change: { ...change, from: 's0', to: 's2' } })).toMatchObject({
      state: 's1',
    });
    expect(await seen.look([7])).toStrictEqual({ ok: true, value: { where: 'inbox' } });
    expect(changes).toBe(1);
  });

  it('refuses what it could not note, and goes on handing over clips', async () => {
    toldDatabase.dexie.close();
    expect(await serve(world, { id: 9, ask: 'offer', issues: [] })).toMatchObject({ say: 'refused' });
    expect(await serve(world, { id: 10, ask: 'stats' })).toMatchObject({ say: 'stats' });
  });

  it.each([
    null,
    'hello',
    { id: 5, ask: 'hello', v: 99 },
    { id: 5, ask: 'delete' },
    { id: 5, ask: 'pull', maxBytes: 9e9, again: null },
    { id: 5, ask: 'stats', extra: true },
  ])('drops and counts what has the wrong shape: %j', async (message) => {
    expect(await serve(world, message)).toBeNull();
    expect(await serve(world, { id: 6, ask: 'stats' })).toMatchObject({ stats: { dropped: 1 } });
  });
});
