import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { textOfClip } from '#shared/clip-text.ts';
import { testClip, testId } from '#extension/test-clip.ts';
import { openDatabase } from './database.ts';
import { makeOutbox } from './outbox.ts';

/** The stores of each released version, all of them, as that version made them. */
const RELEASED: readonly Readonly<Record<string, string>>[] = [
  { clips: 'id, address', waiting: 'id', deliveries: '++seq, at', counters: 'name' },
];

test.each(RELEASED.map((stores, at) => ({ version: at + 1, stores })))(
  'an outbox of version $version opens in this one with all its clips',
  async ({ version, stores }) => {
    const name = `outbox-of-${version}-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(version).stores(stores);
    await old
      .table('clips')
      .bulkAdd([1, 2].map((n) => ({ id: testId(n), text: textOfClip(testClip(n)), address: 'a' })));
    await old.table('waiting').add({ id: testId(2), bytes: 1 });
    old.close();

    const database = openDatabase(name);
    onTestFinished(() => database.dexie.delete());
    const outbox = makeOutbox(database);
    expect(await outbox.pull(1_000)).toMatchObject({ ok: true, value: { rows: [{ key: testId(2) }] } });
    expect(await outbox.stats()).toMatchObject({ value: { waiting: 1, delivered: 1 } });
    expect(await outbox.withdraw([testId(1)], 10)).toMatchObject({ value: { taken: 1, delivered: 1 } });
  },
);
