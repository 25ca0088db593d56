import { Dexie } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Clip } from '#shared/clip.ts';
import { textOfClip } from '#shared/clip-text.ts';
import { testClip, testId } from '#extension/test-clip.ts';
import { ok } from '#shared/result.ts';
import { openDatabase } from './database.ts';
import { makeFillings } from './fillings.ts';
import { makeOutbox } from './outbox.ts';
import { keysOfClip } from './page-keys.ts';

/** Shown at one address, and calls itself by another. */
const CANONICAL = 'https://example.org/one';
const clipAt = (n: number): Clip => {
  const clip = testClip(n);
  return { ...clip, capture: { ...clip.capture, canonicalUrl: CANONICAL } };
};

/** How a clip lay there: until version 3 with one address of its page, since then with all its keys. */
const rowIn = (version: number, n: number): object => ({
  id: testId(n),
  text: textOfClip(clipAt(n)),
  ...(version <= 3 ? { address: CANONICAL } : { keys: keysOfClip(clipAt(n)) }),
});

const FIRST = { clips: 'id, address', waiting: 'id', deliveries: '++seq, at', counters: 'name' };

/** The stores of each version, all of them, as that version made them. */
const VERSIONS: readonly Readonly<Record<string, string>>[] = [
  FIRST,
  { ...FIRST, withdrawn: 'id' },
  { ...FIRST, withdrawn: 'id', fillings: 'id, due' },
  { ...FIRST, clips: 'id, *keys', withdrawn: 'id', fillings: 'id, due' },
  { ...FIRST, clips: 'id, *keys', withdrawn: 'id', fillings: 'id, due' },
];

test.each(VERSIONS.map((stores, at) => ({ version: at + 1, stores })))(
  'an outbox of version $version opens in this one with all its clips',
  async ({ version, stores }) => {
    const name = `outbox-of-${version}-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(version).stores(stores);
    await old.table('clips').bulkAdd([1, 2].map((n) => rowIn(version, n)));
    await old.table('waiting').add({ id: testId(2), bytes: 1 });
    if ('withdrawn' in stores) await old.table('withdrawn').add({ id: testId(7), at: 7, told: false });
    if ('fillings' in stores) await old.table('fillings').add({ id: testId(1), url: 'a', tries: 2, due: 3 });
    old.close();

    const database = openDatabase(name);
    onTestFinished(() => database.dexie.delete());
    const outbox = makeOutbox(database);
    expect(await outbox.pull(1_000)).toMatchObject({ ok: true, value: { rows: [{ key: testId(2) }] } });
    expect(await outbox.stats()).toMatchObject({ value: { waiting: 1, delivered: 1 } });
    expect(await database.withdrawn.toArray()).toStrictEqual(
      'withdrawn' in stores ? [{ id: testId(7), at: 7, told: false }] : [],
    );
    expect(await outbox.clipsOf([CANONICAL], 0)).toStrictEqual(ok([clipAt(1), clipAt(2)]));
    expect(await outbox.clipsOf(['https://example.org/2'], 0)).toStrictEqual(ok([clipAt(2)]));
    expect(await makeFillings(database).nextDue(0)).toStrictEqual(ok('fillings' in stores ? 3 : null));
    expect(await outbox.withdraw([testId(1)], 10)).toMatchObject({ value: { taken: 1, delivered: 1 } });
  },
);

test('a row that cannot be read keeps no clip from being found, and is known by its address and handed out as before', async () => {
  const name = `outbox-odd-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(3).stores(VERSIONS[2] ?? FIRST);
  const odd = { id: 'odd', text: '{"v":9', address: 'https://example.org/odd' };
  await old.table('clips').bulkAdd([odd, { id: 'older', text: 7 }, rowIn(3, 1)]);
  await old.table('waiting').add({ id: 'odd', bytes: 6 });
  old.close();

  const database = openDatabase(name);
  onTestFinished(() => database.dexie.delete());
  const outbox = makeOutbox(database);
  expect(await outbox.clipsOf(['https://example.org/1', odd.address], 0)).toStrictEqual(ok([clipAt(1)]));
  expect(await outbox.knownAmong([odd.address])).toStrictEqual(ok(new Set([odd.address])));
  expect(await outbox.pull(1_000)).toMatchObject({ value: { rows: [{ key: 'odd', text: '{"v":9' }] } });
  expect(await database.clips.count()).toBe(3);
});

test('an upgrade that the disk refuses leaves all as it was, is told to who clips, and is made the next time', async () => {
  const name = `outbox-full-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(3).stores(VERSIONS[2] ?? FIRST);
  await old.table('clips').bulkAdd([1, 2].map((n) => rowIn(3, n)));
  old.close();
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  const refused = openDatabase(name);
  expect(await makeOutbox(refused).put(clipAt(3))).toMatchObject({ ok: false });
  refused.dexie.close();
  refusing.mockRestore();

  const database = openDatabase(name);
  onTestFinished(() => database.dexie.delete());
  expect(await makeOutbox(database).clipsOf([CANONICAL], 0)).toStrictEqual(ok([clipAt(1), clipAt(2)]));
});

test('the newest version is among them, with its stores', async () => {
  const database = openDatabase(`newest-${crypto.randomUUID()}`);
  onTestFinished(() => database.dexie.delete());
  await database.dexie.open();
  expect(database.dexie.verno).toBe(VERSIONS.length);
  expect(database.dexie.tables.map(({ name }) => name).toSorted()).toStrictEqual(
    Object.keys(VERSIONS.at(-1) ?? {}).toSorted(),
  );
});
