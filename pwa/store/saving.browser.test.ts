import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { IssueId } from '#shared/ids.ts';
import { makeDatabase } from './database.ts';
import type { DeskStore, OpenDocument, SaveState } from './desk-store.ts';
import { clipOf, firstOf, freshName, good, openTestStore, rowOf } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };

const makeIssue = async (store: DeskStore): Promise<IssueId> => {
  const publication = newPublication('flat', 'Flat', world);
  good(await store.savePublication(publication));
  return good(await store.createIssue(publication.id, '2026-11-22'));
};

const addItem = (document: OpenDocument, title: string): void => {
  applyCommand(
    document.doc,
    { do: 'add-block', block: { kind: 'item', title }, at: { section: null, before: null } },
    world,
  );
};

const titlesIn = async (name: string, id: IssueId): Promise<readonly string[]> => {
  const store = await openTestStore({ name });
  const document = good(await store.openIssue(id));
  const titles = readIssue(document.doc).blocks.map((block) => block.title);
  store.close();
  return titles.toSorted();
};

/** Makes every write of this page fail, in the way a full disk does, until the given function is called. */
const fillDisk = (fails: (store: IDBObjectStore) => IDBRequest<IDBValidKey>): (() => void) => {
  const honest = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function add() {
    return fails(this);
  };
  const empty = (): void => {
    IDBObjectStore.prototype.add = honest;
  };
  onTestFinished(empty);
  return empty;
};

const refuse = (): never => {
  throw new DOMException('full', 'QuotaExceededError');
};

test('says that nothing is saved when the disk is full, keeps what was written, and saves it when there is room', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const document = good(await store.openIssue(id));
  const said: SaveState['kind'][] = [];
  document.saved.subscribe(() => said.push(document.saved.get().kind));
  const empty = fillDisk(refuse);
  addItem(document, 'One');
  await document.flush();
  expect(document.saved.get()).toMatchObject({ kind: 'failed', failure: { kind: 'quota' } });
  expect(await store.settle()).toMatchObject({ ok: false, failure: { kind: 'quota' } });
  expect(await titlesIn(name, id)).toEqual([]);

  addItem(document, 'Two');
  await document.flush();
  expect(document.saved.get().kind).toBe('failed');
  empty();
  await document.flush();
  expect(document.saved.get().kind).toBe('saved');
  expect(said.filter((kind) => kind === 'saved')).toHaveLength(1);
  expect(await titlesIn(name, id)).toEqual(['One', 'Two']);
});

test('takes an abort without an error for the failure it is', async () => {
  const store = await openTestStore();
  const document = good(await store.openIssue(await makeIssue(store)));
  const honest = IDBObjectStore.prototype.put;
  const empty = fillDisk((objects) => {
    const request = honest.call(objects, { issue: '', bytes: new Uint8Array() });
    objects.transaction.abort();
    return request;
  });
  addItem(document, 'One');
  await document.flush();
  expect(document.saved.get().kind).toBe('failed');
  empty();
  addItem(document, 'Two');
  await document.flush();
  expect(document.saved.get().kind).toBe('saved');
});

test('fails on a closed connection and says so, with the text still there', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const document = good(await store.openIssue(await makeIssue(store)));
  store.close();
  expect(document.saved.get()).toMatchObject({ kind: 'failed', failure: { kind: 'closed' } });
  addItem(document, 'One');
  await document.flush();
  expect(document.saved.get()).toMatchObject({ kind: 'failed', failure: { kind: 'closed' } });
  expect(readIssue(document.doc).blocks).toHaveLength(1);
});

test('loses nothing it acknowledged when the tab dies in the middle of writing', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const document = good(await store.openIssue(id));
  const acknowledged: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    addItem(document, `item ${String(round).padStart(2, '0')}`);
    if (round % 3 === 0) {
      await document.flush();
      if (document.saved.get().kind === 'saved')
        acknowledged.splice(0, Infinity, ...readIssue(document.doc).blocks.map((block) => block.title));
    }
  }
  // The connection ends with the last changes on their way, as it does when a tab is killed.
  store.close();
  const found = await titlesIn(name, id);
  expect(acknowledged.length).toBeGreaterThan(15);
  expect(found).toEqual(expect.arrayContaining(acknowledged));
});

test('stores what was changed just before a document is closed', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const document = good(await store.openIssue(id));
  addItem(document, 'Last');
  document.close();
  await expect.poll(() => titlesIn(name, id)).toEqual(['Last']);
});

test('tells of an issue only what is stored of it: a clip filed in what was lost is in the inbox', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const clip = clipOf(1);
  good(await store.takeIn([rowOf(clip)]));
  const document = good(await store.openIssue(id));
  const honest = IDBObjectStore.prototype.add;
  let adds = 0;
  onTestFinished(() => {
    IDBObjectStore.prototype.add = honest;
  });
  IDBObjectStore.prototype.add = function add(...row) {
    if (this.name === 'updates' && (adds += 1) > 1) refuse();
    return honest.apply(this, row);
  };
  addItem(document, 'Stored');
  applyCommand(document.doc, { do: 'file-clips', clips: [clip], at: { section: null, before: null } }, world);
  await document.flush();
  expect(document.saved.get().kind).toBe('failed');
  expect(await titlesIn(name, id)).toEqual(['Stored']);
  const after = await openTestStore({ name });
  expect((await firstOf(after.watchIssues())).map(({ items }) => items)).toEqual([1]);
  expect(await firstOf(after.watchInbox({ state: 'inbox', search: '', limit: 9 }))).toMatchObject({ total: 1 });
});

test('settles what was changed in every document that is open', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const ids = [await makeIssue(store), await makeIssue(store)] as const;
  for (const id of ids) addItem(good(await store.openIssue(id)), 'Still open');
  good(await store.settle());
  expect(store.unsaved()).toBe(false);
  for (const id of ids) expect(await titlesIn(name, id)).toEqual(['Still open']);
});

test('settles what was changed just before a document is closed', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const document = good(await store.openIssue(id));
  addItem(document, 'Last');
  document.close();
  good(await store.settle());
  expect(await titlesIn(name, id)).toEqual(['Last']);
});

test('keeps what could not be stored when the document is closed, says so, and has it there when it is opened again', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const document = good(await store.openIssue(id));
  const empty = fillDisk(refuse);
  addItem(document, 'Unsaved');
  document.close();
  expect(await store.settle()).toMatchObject({ ok: false, failure: { kind: 'quota' } });
  expect(store.unsaved()).toBe(true);

  const again = good(await store.openIssue(id));
  expect(readIssue(again.doc).blocks.map((block) => block.title)).toEqual(['Unsaved']);
  empty();
  good(await store.settle());
  expect(store.unsaved()).toBe(false);
  expect(await titlesIn(name, id)).toEqual(['Unsaved']);
});

test('sets a damaged step aside, whole, and opens the rest', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const document = good(await store.openIssue(id));
  addItem(document, 'One');
  await document.flush();
  document.close();
  const raw = makeDatabase(name);
  await raw.open();
  const bytes = new Uint8Array([1, 255, 255, 3]);
  await raw.updates.add({ issue: id, bytes });
  raw.close();
  const again = good(await store.openIssue(id));
  expect(readIssue(again.doc).blocks.map((block) => block.title)).toEqual(['One']);
  expect(await firstOf(store.watchSetAside())).toMatchObject([{ why: 'unreadable', raw: { issue: id, bytes } }]);
  addItem(again, 'Two');
  await again.flush();
  expect(again.saved.get().kind).toBe('saved');
});

test('says so when nothing of an issue can be read, and deletes nothing', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const raw = makeDatabase(name);
  await raw.open();
  await raw.updates.toCollection().modify({ bytes: new Uint8Array([9, 9, 9]) });
  expect(await store.openIssue(id)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  expect(await firstOf(store.watchSetAside())).toHaveLength(1);
  raw.close();
});

test('opens an issue that is not here with a sentence', async () => {
  const store = await openTestStore();
  const nowhere = good(await (await openTestStore()).takeIn([])).stored;
  expect(nowhere).toEqual([]);
  const id = await makeIssue(await openTestStore());
  expect(await store.openIssue(id)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
});

test('never stores another tab’s change a second time', async () => {
  const name = freshName();
  const [left, right] = await Promise.all([openTestStore({ name }), openTestStore({ name })]);
  const id = await makeIssue(left);
  const [one, two] = [good(await left.openIssue(id)), good(await right.openIssue(id))];
  addItem(one, 'One');
  await one.flush();
  await expect.poll(() => readIssue(two.doc).blocks.length).toBe(1);
  await two.flush();
  const raw = makeDatabase(name);
  await raw.open();
  expect(await raw.updates.count()).toBe(2);
  const [, second] = await raw.updates.toArray();
  expect(Y.decodeUpdate(second?.bytes ?? new Uint8Array()).structs.length).toBeGreaterThan(0);
  raw.close();
});
