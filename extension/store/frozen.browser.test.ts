import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import {
  layDown,
  readFrozen,
  rowsOf,
  shapeOf,
  shapeThere,
  type FrozenDatabase,
} from '#shared/testing/frozen-database.ts';
import { openDatabase } from './database.ts';
import { makeFillings } from './fillings.ts';
import { makeOffers } from './offers.ts';
import { makeOutbox, type Outbox, type OutboxRow } from './outbox.ts';
import { readClip } from './read-clip.ts';
import { makeSeenIndex } from './seen.ts';
import { openToldDatabase } from './told-database.ts';

const text = (glob: Record<string, unknown>): ReadonlyMap<string, string> =>
  new Map(Object.entries(glob).map(([file, content]) => [file, String(content)]));

const OUTBOXES = text(
  import.meta.glob('./frozen/outbox-*/database.json', { query: '?raw', import: 'default', eager: true }),
);
const TOLD = text(import.meta.glob('./frozen/told-*/database.json', { query: '?raw', import: 'default', eager: true }));

const good = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value => {
  if (!result.ok) throw new Error('not read');
  return result.value;
};

const idsIn = (database: FrozenDatabase, store: string): readonly string[] =>
  rowsOf(database, store).map((row) => z.object({ id: z.string() }).parse(row).id);

const everyRow = async (outbox: Outbox): Promise<readonly OutboxRow[]> =>
  good(await outbox.pullAgain(1_000_000, null)).rows;

test.each([...OUTBOXES])('the clipper finds everything that was written in %s', async (_, json) => {
  const name = `frozen-${crypto.randomUUID()}`;
  const written = readFrozen(json);
  await layDown(written, name);
  const database = openDatabase(name);
  onTestFinished(() => database.dexie.delete());
  const outbox = makeOutbox(database);

  const [clips, waiting, withdrawn] = ['clips', 'waiting', 'withdrawn'].map((store) => idsIn(written, store));
  expect(good(await outbox.pull(1_000_000)).rows.map(({ key }) => key)).toStrictEqual(waiting);
  const rows = await everyRow(outbox);
  expect(rows.map(({ key }) => key)).toStrictEqual(clips?.filter((id) => !withdrawn?.includes(id)));
  expect(rows.filter(({ text: clip }) => readClip(clip) === null && !clip.includes('"v":99'))).toStrictEqual([]);
  expect(good(await outbox.withdrawn()).map(({ id }) => id)).toStrictEqual(withdrawn);
  expect(good(await outbox.stats())).toMatchObject({ waiting: waiting?.length });
  // Every page is known by the address it was clipped at.
  for (const { id, capture } of rows.flatMap(({ text: clip }) => readClip(clip) ?? []))
    expect(good(await outbox.clipsOf([capture.url], 0)).map((found) => found.id)).toContain(id);
  const gaveUp = rowsOf(written, 'fillings').filter((row) => z.object({ gaveUp: z.string() }).safeParse(row).success);
  expect(good(await makeFillings(database).givenUp())).toHaveLength(gaveUp.length);
});

test.each([...TOLD])('the clipper knows everything that the desk told in %s', async (_, json) => {
  const name = `frozen-${crypto.randomUUID()}`;
  const written = readFrozen(json);
  await layDown(written, name);
  const database = openToldDatabase(name);
  onTestFinished(() => database.dexie.delete());
  const buckets = rowsOf(written, 'buckets').map((row) => z.object({ keys: z.custom<Float64Array>() }).parse(row));
  const seen = makeSeenIndex(database);
  expect(good(await seen.state())).toMatch(/^\d+-\d+-/);
  const places = good(await seen.lookMany(buckets.flatMap(({ keys }) => [...keys].map((key) => [key]))));
  expect(places.length).toBeGreaterThan(3);
  expect(places).not.toContain(null);
  const issues = good(await makeOffers(database).read());
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.every(({ label }) => label.includes('Letter #'))).toBe(true);
});

test('a new database has exactly the stores and indexes of the newest that is frozen', async () => {
  const [outbox, told] = [`new-${crypto.randomUUID()}`, `new-told-${crypto.randomUUID()}`];
  const [database, toldDatabase] = [openDatabase(outbox), openToldDatabase(told)];
  onTestFinished(async () => void (await Promise.all([database.dexie.delete(), toldDatabase.dexie.delete()])));
  await Promise.all([database.dexie.open(), toldDatabase.dexie.open()]);
  const newest = (files: ReadonlyMap<string, string>, folder: string): unknown =>
    shapeOf(readFrozen(files.get(`./frozen/${folder}/database.json`) ?? ''));
  expect(await shapeThere(outbox)).toStrictEqual(newest(OUTBOXES, `outbox-${database.dexie.verno}`));
  expect(await shapeThere(told)).toStrictEqual(newest(TOLD, `told-${toldDatabase.dexie.verno}`));
});
