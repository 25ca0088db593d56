import { expect, onTestFinished, test } from 'vitest';
import { testClip, testId } from '#extension/test-clip.ts';
import { textOfClip } from '#shared/clip-text.ts';
import { ok } from '#shared/result.ts';
import { openDatabase } from './database.ts';
import { makeOffers } from './offers.ts';
import { makeOutbox } from './outbox.ts';
import { makeSeenIndex } from './seen.ts';
import { openToldDatabase } from './told-database.ts';

test('a row of the outbox that cannot be read travels whole, as text, and keeps no other from travelling', async () => {
  const database = openDatabase(`unread-${crypto.randomUUID()}`);
  onTestFinished(() => database.dexie.delete());
  const outbox = makeOutbox(database);
  const odd = { id: testId(1), text: 7, keys: [] };
  await database.dexie.table('clips').add(odd);
  await database.dexie.table('waiting').add({ id: testId(1), bytes: 'many' });
  await outbox.put(testClip(2));
  await database.dexie.table('withdrawn').add({ id: 'no clip', at: 1, told: false });
  const wanted = [
    { key: testId(1), text: JSON.stringify(odd) },
    { key: testId(2), text: textOfClip(testClip(2)) },
  ];
  expect(await outbox.pull(1_000)).toStrictEqual(ok({ rows: wanted.slice(0, 1), more: true }));
  expect(await outbox.pull(1_000, testId(1))).toStrictEqual(ok({ rows: wanted.slice(1), more: false }));
  expect(await outbox.pullAgain(1_000_000, null)).toStrictEqual(ok({ rows: wanted, more: false }));
  expect(await outbox.withdrawn()).toStrictEqual(ok([]));
});

test('what the desk told and nobody can read is as good as not told, so that the desk begins anew', async () => {
  const database = openToldDatabase(`unread-told-${crypto.randomUUID()}`);
  onTestFinished(() => database.dexie.delete());
  await database.dexie.table('heads').add({ name: 'offers', issues: 'two' });
  await database.dexie.table('heads').add({ name: 'seen', state: 'a', places: [{ where: 'nowhere' }] });
  await database.dexie.table('buckets').add({ bucket: 0, keys: 'many' });
  const seen = makeSeenIndex(database);
  expect(await makeOffers(database).read()).toStrictEqual(ok([]));
  expect(await seen.state()).toStrictEqual(ok(null));
  expect(await seen.look([1])).toStrictEqual(ok(null));
  const place = { where: 'inbox' } as const;
  const anew = {
    from: null,
    to: 'b',
    part: 0,
    last: true,
    places: [place],
    put: [[1, 0] as [number, number]],
    drop: [],
  };
  expect(await seen.take(anew)).toStrictEqual(ok('b'));
  expect(await seen.look([1])).toStrictEqual(ok(place));
});
