import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenChange, SeenPlace } from '#shared/seen.ts';
import { hash53 } from '#shared/seen-keys.ts';
import { makeSeenIndex, type SeenIndex } from './seen.ts';
import { openToldDatabase, type ToldDatabase } from './told-database.ts';

const IN_254: SeenPlace = { where: 'published', issue: 'Lakeside Letter #254' };
const IN_255: SeenPlace = { where: 'placed', issue: 'Lakeside Letter #255' };
const INBOX: SeenPlace = { where: 'inbox' };
const ARCHIVED: SeenPlace = { where: 'archived' };

let database: ToldDatabase;
let index: SeenIndex;

beforeEach(() => {
  database = openToldDatabase(`told-${crypto.randomUUID()}`);
  index = makeSeenIndex(database);
});
afterEach(() => database.dexie.delete());

const key = (name: string): number => hash53(name);

type Entry = readonly [name: string, place: SeenPlace];

const step = (
  from: string | null,
  to: string,
  puts: readonly Entry[],
  change: Partial<SeenChange> = {},
): SeenChange => ({
  from,
  to,
  part: 0,
  last: true,
  places: puts.map(([, place]) => place),
  put: puts.map(([name], at): [number, number] => [key(name), at]),
  drop: [],
  ...change,
});

const placeOf = async (...names: readonly string[]): Promise<unknown> => {
  const looked = await index.look(names.map((name) => key(name)));
  return looked.ok ? looked.value : looked.failure;
};
const take = async (change: SeenChange): Promise<unknown> => {
  const taken = await index.take(change);
  return taken.ok ? taken.value : taken.failure;
};

describe('the index of seen addresses', () => {
  it('knows nothing before it was told', async () => {
    expect(await placeOf('a')).toBeNull();
    expect(await index.state()).toStrictEqual({ ok: true, value: null });
  });

  it('says where a page was seen, also after it was opened again', async () => {
    expect(
      await take(
        step(null, 's1', [
          ['a', IN_254],
          ['b', INBOX],
        ]),
      ),
    ).toBe('s1');
    expect([await placeOf('a'), await placeOf('b'), await placeOf('c')]).toStrictEqual([IN_254, INBOX, null]);
    index = makeSeenIndex(database);
    expect(await placeOf('a')).toStrictEqual(IN_254);
    expect(await index.state()).toStrictEqual({ ok: true, value: 's1' });
  });

  it('says of a page with many keys the place that says most', async () => {
    await take(
      step(null, 's1', [
        ['a', ARCHIVED],
        ['b', INBOX],
        ['c', IN_255],
        ['d', IN_254],
      ]),
    );
    expect(await placeOf('a', 'b')).toStrictEqual(INBOX);
    expect(await placeOf('c', 'd', 'a')).toStrictEqual(IN_254);
    expect(await index.lookMany([[key('c'), key('b')], [key('x')], []])).toStrictEqual({
      ok: true,
      value: [IN_255, null, null],
    });
  });

  it('goes from state to state, puts and drops, and keeps the rest', async () => {
    await take(
      step(null, 's1', [
        ['a', INBOX],
        ['b', INBOX],
        ['c', IN_254],
      ]),
    );
    expect(await placeOf('a')).toStrictEqual(INBOX);
    await take(step('s1', 's2', [['a', IN_255]], { drop: [key('b')] }));
    expect([await placeOf('a'), await placeOf('b'), await placeOf('c')]).toStrictEqual([IN_255, null, IN_254]);
  });

  it('begins anew where it is told so, and forgets what was before', async () => {
    await take(step(null, 's1', [['a', INBOX]]));
    await take(step(null, 's2', [['b', IN_254]]));
    expect([await placeOf('a'), await placeOf('b')]).toStrictEqual([null, IN_254]);
  });

  it('takes no step from another state than its own, and says which that is', async () => {
    await take(step(null, 's1', [['a', INBOX]]));
    expect(await take(step('s0', 's2', [['a', IN_254]]))).toBe('s1');
    expect(await placeOf('a')).toStrictEqual(INBOX);
  });

  it('shows nothing of a step before its last part, also when the worker starts again in between', async () => {
    await take(step(null, 's1', [['a', INBOX]]));
    expect(await take(step('s1', 's2', [['a', IN_254]], { last: false }))).toBe('s1');
    expect(await placeOf('a')).toStrictEqual(INBOX);
    index = makeSeenIndex(database);
    expect(await take(step('s1', 's2', [['b', IN_255]], { part: 1 }))).toBe('s2');
    expect([await placeOf('a'), await placeOf('b')]).toStrictEqual([IN_254, IN_255]);
  });

  it('takes no last part when one before it is missing, or was of another step', async () => {
    await take(step(null, 's1', [['a', INBOX]], { last: false }));
    expect(await take(step(null, 's1', [['c', INBOX]], { part: 2 }))).toBeNull();
    expect(await take(step(null, 's2', [['b', INBOX]], { part: 1 }))).toBeNull();
    expect([await placeOf('a'), await placeOf('b')]).toStrictEqual([null, null]);
  });

  it('takes parts that come twice once, and a last part that comes again not at all', async () => {
    const first = step(null, 's1', [['a', INBOX]], { last: false });
    const last = step(null, 's1', [['b', IN_254]], { part: 1 });
    for (const part of [first, first, last, last]) await index.take(part);
    expect([await placeOf('a'), await placeOf('b')]).toStrictEqual([INBOX, IN_254]);
  });

  it('answers no look from two states at once', async () => {
    await take(
      step(null, 's1', [
        ['a', ARCHIVED],
        ['b', INBOX],
      ]),
    );
    for (let at = 0; at < 30; at += 1) {
      const [to, places]: [string, Entry[]] =
        at % 2 === 0
          ? [
              `even${at}`,
              [
                ['b', IN_254],
                ['a', INBOX],
              ],
            ]
          : [
              `odd${at}`,
              [
                ['a', ARCHIVED],
                ['b', INBOX],
              ],
            ];
      const [, looked] = await Promise.all([
        index.take(step(null, to, places)),
        index.lookMany([[key('a')], [key('b')]]),
      ]);
      const said = looked.ok ? looked.value.map((place) => place?.where) : [];
      expect([
        ['inbox', 'published'],
        ['archived', 'inbox'],
      ]).toContainEqual(said);
    }
  });

  it('puts nothing it read earlier beside what lies there since', async () => {
    await take(
      step(null, 's1', [
        ['a', ARCHIVED],
        ['b', INBOX],
      ]),
    );
    expect(await placeOf('a')).toStrictEqual(ARCHIVED);
    // Another hand, as between a commit and the moment its caller hears of it.
    await makeSeenIndex(database).take(
      step(null, 's2', [
        ['b', IN_254],
        ['a', INBOX],
      ]),
    );
    expect(await index.lookMany([[key('a')], [key('b')]])).toStrictEqual({ ok: true, value: [INBOX, IN_254] });
  });

  it('says why, and does not throw, where it cannot be read', async () => {
    database.dexie.close();
    expect((await index.look([1])).ok).toBe(false);
    expect((await index.take(step(null, 's1', []))).ok).toBe(false);
  });

  it('holds what many steps made of it', async () => {
    const expected = new Map<string, SeenPlace>();
    const all = [INBOX, ARCHIVED, IN_254, IN_255];
    let state: string | null = null;
    for (let at = 0; at < 60; at += 1) {
      const puts = Array.from({ length: 40 }, (_, n): Entry => [
        `k${(at * 17 + n * 13) % 500}`,
        all[(at + n) % 4] ?? INBOX,
      ]);
      const dropped = `k${(at * 7) % 500}`;
      const kept = puts.filter(([name]) => name !== dropped);
      state = String(await take(step(state, `s${at}`, kept, { drop: [key(dropped)] })));
      for (const [name, place] of kept) expected.set(name, place);
      expected.delete(dropped);
    }
    const names = Array.from({ length: 500 }, (_, n) => `k${n}`);
    const looked = await index.lookMany(names.map((name) => [key(name)]));
    expect(looked.ok && looked.value).toStrictEqual(names.map((name) => expected.get(name) ?? null));
  });
});
