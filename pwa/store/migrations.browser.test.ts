import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { issueId } from '#shared/ids.ts';
import { makeDatabase, SCHEMA_VERSION } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };

type Fill = (stores: (name: string) => IDBObjectStore) => void;

interface Fixture {
  /** Key path (null: counted up), and the indexes as [name, key path, multi-entry]. */
  readonly stores: Readonly<
    Record<string, { key: string; counted: boolean; indexes: [string, string | string[], boolean][] }>
  >;
  readonly fill: Fill;
}

const publication = newPublication('flat', 'Flat', world);
const issue = issueId.parse(crypto.randomUUID());
const document = startIssue({ id: issue, publication, number: 7, date: '2026-11-22' }, world);
applyCommand(document, { do: 'file-clips', clips: [clipOf(2)], at: { section: null, before: null } }, world);

const first: Fixture = {
  stores: {
    clips: { key: 'id', counted: false, indexes: [['joins', 'joins', false]] },
    triage: { key: 'id', counted: false, indexes: [['[state+clippedAt]', ['state', 'clippedAt'], false]] },
    updates: { key: 'seq', counted: true, indexes: [['[issue+seq]', ['issue', 'seq'], false]] },
    issues: {
      key: 'id',
      counted: false,
      indexes: [
        ['publication', 'publication', false],
        ['changedAt', 'changedAt', false],
        ['cites', 'cites', true],
      ],
    },
    publications: { key: 'id', counted: false, indexes: [] },
    setAside: { key: 'n', counted: true, indexes: [['key', 'key', false]] },
  },
  fill(store) {
    for (const number of [1, 2, 3]) store('clips').add(clipOf(number));
    store('triage').add({ id: idOf(2), archived: false, state: 'placed', clippedAt: 2 });
    store('triage').add({ id: idOf(3), archived: true, state: 'archived', clippedAt: 3 });
    store('updates').add({ issue, bytes: Y.encodeStateAsUpdate(document) });
    store('issues').add({
      id: issue,
      publication: publication.id,
      number: 7,
      title: '',
      date: '2026-11-22',
      status: 'draft',
      items: 1,
      changedAt: 5,
      cites: [idOf(2)],
    });
    store('publications').add(publication);
    store('setAside').add({ key: 'bad', why: 'unreadable', raw: { bad: true }, at: 4 });
  },
};

/** The database as each released version wrote it, by hand and without the code under test. Never edited afterwards. */
const second: Fixture = {
  stores: { ...first.stores, seen: { key: 'id', counted: false, indexes: [] } },
  fill(store) {
    first.fill(store);
    store('seen').add({ id: idOf(1), v: 1, keys: [1, 2] });
  },
};

const FIXTURES: readonly Fixture[] = [
  first,
  second,
  {
    stores: {
      ...second.stores,
      clips: {
        key: 'id',
        counted: false,
        indexes: [
          ['joins', 'joins', false],
          ['section', 'section', false],
        ],
      },
    },
    fill: second.fill,
  },
];

const build = (name: string, version: number, { stores, fill }: Fixture): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10);
    request.addEventListener('error', () => reject(request.error ?? new Error('not built')));
    request.addEventListener('upgradeneeded', () => {
      for (const [store, { key, counted, indexes }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath: key, autoIncrement: counted });
        for (const [index, path, multiEntry] of indexes) made.createIndex(index, path, { multiEntry });
      }
      const { transaction } = request;
      if (transaction !== null) fill((store) => transaction.objectStore(store));
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });

test('every version of the schema has a fixture', () => {
  expect(FIXTURES).toHaveLength(MIGRATIONS.length);
  expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
});

test.each(FIXTURES.map((fixture, before) => ({ fixture, version: before + 1 })))(
  'opens what version $version wrote, with everything in it',
  async ({ fixture, version }) => {
    const name = freshName();
    await build(name, version, fixture);
    const store = await openTestStore({ name });
    const count = async (state: 'inbox' | 'placed' | 'archived'): Promise<number> =>
      (await firstOf(store.watchInbox({ state, search: '', limit: 9 }))).total;
    expect([await count('inbox'), await count('placed'), await count('archived')]).toEqual([1, 1, 1]);
    expect(await firstOf(store.watchIssues())).toMatchObject([{ id: issue, number: 7, items: 1 }]);
    expect(await firstOf(store.watchPublications())).toEqual([publication]);
    expect(await firstOf(store.watchSetAside())).toMatchObject([{ key: 'bad', raw: { bad: true } }]);
    const opened = good(await store.openIssue(issue));
    expect(readIssue(opened.doc).blocks.map(({ cites }) => cites)).toEqual([[idOf(2)]]);
    store.close();
  },
);

test('a new database has exactly the tables and indexes of the newest fixture', async () => {
  const name = freshName();
  const fresh = makeDatabase(name);
  await fresh.open();
  const made = fresh.backendDB();
  const transaction = made.transaction([...made.objectStoreNames]);
  const shape = [...made.objectStoreNames].map((store): [string, string[]] => [
    store,
    [...transaction.objectStore(store).indexNames].toSorted((one, other) => one.localeCompare(other)),
  ]);
  const wanted = Object.entries(FIXTURES.at(-1)?.stores ?? {}).map(([store, { indexes }]): [string, string[]] => [
    store,
    indexes.map(([index]) => index).toSorted((one, other) => one.localeCompare(other)),
  ]);
  expect(new Map(shape)).toEqual(new Map(wanted));
  fresh.close();
});
