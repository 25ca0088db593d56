import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { sampleIssue } from '#pwa/issue/sample-issue.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { issueId } from '#shared/ids.ts';
import { makeDatabase } from './database.ts';
import type { Beginning, DeskStore } from './desk-store.ts';
import { firstOf, freshName, good, openTestStore } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };

const ownBeginning = (): Beginning => {
  const publication = newPublication('labelled', 'Lakeside Letter', world);
  const id = issueId.parse(world.mintId());
  return { publication, document: startIssue({ id, publication, number: 41, date: '2026-11-30' }, world), clips: [] };
};
const sampleBeginning = (): Beginning => {
  const { publication, doc, clips } = sampleIssue({ now: 1_796_000_000_000, date: '2026-11-30' }, world);
  return { publication, document: doc, clips };
};

/** How many rows of everything there are, by a connection of its own. */
const countAll = async (name: string): Promise<number> => {
  const raw = makeDatabase(name);
  await raw.open();
  const counts = await Promise.all(raw.tables.map((table) => table.count()));
  raw.close();
  return counts.reduce((sum, count) => sum + count, 0);
};

const opened = async (name: string): Promise<DeskStore> => {
  const store = await openTestStore({ name });
  onTestFinished(() => store.close());
  return store;
};

afterEach(() => vi.restoreAllMocks());

/** Ends the connection before this write of the first start, as the death of the page would. */
const dieAt = (write: number): { readonly reached: () => boolean } => {
  let writes = 0;
  const { add, put } = IDBObjectStore.prototype;
  const step = (transaction: IDBTransaction): void => {
    writes += 1;
    if (writes === write) transaction.abort();
  };
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, row: unknown) {
    step(this.transaction);
    return add.call(this, row);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row: unknown) {
    step(this.transaction);
    return put.call(this, row);
  });
  return { reached: () => writes >= write };
};

const STARTS = [
  { what: 'a publication', begin: ownBeginning, title: 'Lakeside Letter', number: 41, writes: 3 },
  { what: 'the sample', begin: sampleBeginning, title: 'The Night Ferry', number: 1, writes: 9 },
] as const;

test.each(STARTS.flatMap((start) => Array.from({ length: start.writes }, (_, at) => ({ ...start, write: at + 1 }))))(
  '$what that ends at its write $write leaves nothing, and begins whole the next time',
  async ({ begin, title, number, write }) => {
    const name = freshName();
    const store = await opened(name);
    const death = dieAt(write);
    expect(await store.begin(begin())).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(death.reached()).toBe(true);
    store.close();
    expect(await countAll(name)).toBe(0);
    const again = await opened(name);
    const issue = good(await again.begin(begin()));
    expect((await firstOf(again.watchPublications())).map((each) => each.name)).toEqual([title]);
    expect(await firstOf(again.watchIssues())).toMatchObject([{ id: issue, number }]);
  },
);

test.each(STARTS)('$what has no writes but those', async ({ begin, writes }) => {
  const store = await opened(freshName());
  const death = dieAt(writes + 1);
  good(await store.begin(begin()));
  expect(death.reached()).toBe(false);
});

test('the sample is there whole: its issue with two items, the other clips in the inbox', async () => {
  const store = await opened(freshName());
  const issue = good(await store.begin(sampleBeginning()));
  const open = good(await store.openIssue(issue));
  expect(
    readIssue(open.doc).blocks.map(({ paragraphs }) => paragraphs.every(({ markdown }) => markdown !== '')),
  ).toEqual([true, true]);
  expect(await firstOf(store.watchInbox({ state: 'inbox', search: '', limit: 9 }))).toMatchObject({ total: 2 });
  expect(await firstOf(store.watchInbox({ state: 'placed', search: '', limit: 9 }))).toMatchObject({ total: 2 });
});

test('a start that is asked for again gives the issue that is there; one that was left without an issue gets one', async () => {
  const store = await opened(freshName());
  const beginning = ownBeginning();
  const issue = good(await store.begin(beginning));
  expect(good(await store.begin({ ...ownBeginning(), publication: beginning.publication }))).toBe(issue);
  const left = { ...newPublication('flat', 'Left', world), tagline: 'as it was' };
  good(await store.savePublication(left));
  const id = issueId.parse(world.mintId());
  const document = startIssue({ id, publication: left, number: 7, date: null }, world);
  good(await store.begin({ publication: { ...left, tagline: '' }, document, clips: [] }));
  expect(await firstOf(store.watchPublications())).toMatchObject([{ name: 'Lakeside Letter' }, left]);
  expect(new Set((await firstOf(store.watchIssues())).map(({ number }) => number))).toEqual(new Set([7, 41]));
});
