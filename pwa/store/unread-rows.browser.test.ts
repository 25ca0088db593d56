import { expect, onTestFinished, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import type { IssueId } from '#shared/ids.ts';
import { makeDatabase, type Database } from './database.ts';
import type { DeskStore, TriageState } from './desk-store.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore, rowOf } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };
const publication = newPublication('flat', 'Flat', world);

interface Desk {
  readonly store: DeskStore;
  /** The same database, past all that reads it. */
  readonly raw: Database;
  readonly name: string;
  readonly issue: IssueId;
}

/** A desk with clip 1 in the inbox, 2 in an issue, 3 archived; and a second one in the same tables. */
const openDesk = async (): Promise<Desk> => {
  const name = freshName();
  const store = await openTestStore({ name });
  good(await store.savePublication(publication));
  const issue = good(await store.createIssue(publication.id, '2026-11-22'));
  const document = good(await store.openIssue(issue));
  good(await store.takeIn([1, 2, 3].map((number) => rowOf(clipOf(number)))));
  good(await store.archive([idOf(3)], true));
  applyCommand(document.doc, { do: 'file-clips', clips: [clipOf(2)], at: { section: null, before: null } }, world);
  await document.flush();
  document.close();
  const raw = makeDatabase(name);
  await raw.open();
  onTestFinished(() => {
    store.close();
    raw.close();
  });
  return { store, raw, name, issue };
};

const opened = async (name: string): Promise<DeskStore> => {
  const store = await openTestStore({ name });
  onTestFinished(() => store.close());
  return store;
};

const clipsIn = async (store: DeskStore, state: TriageState): Promise<readonly string[]> =>
  (await firstOf(store.watchInbox({ state, search: '', limit: 9 }))).entries.map(({ clip }) => clip.id);

const aside = (store: DeskStore, count: number) => firstOf(store.watchSetAside(), (rows) => rows.length === count);

test('a publication that does not parse is set aside whole, the others stay, and its issue stays in the list', async () => {
  const { store, raw, issue } = await openDesk();
  const other = newPublication('labelled', 'Other', world);
  good(await store.savePublication(other));
  const odd = { ...publication, tagline: 7 };
  await raw.publications.put(odd);
  expect(await firstOf(store.watchPublications(), (all) => all.length === 1)).toEqual([other]);
  expect(await aside(store, 1)).toMatchObject([{ key: publication.id, why: 'unreadable', raw: odd }]);
  expect(await raw.publications.count()).toBe(1);
  expect(await firstOf(store.watchIssues())).toMatchObject([{ id: issue }]);
});

test('a clip that does not parse is set aside whole by whichever list reads it, and by who reads it once', async () => {
  const { store, raw } = await openDesk();
  const odd = { ...clipOf(1), v: 99 };
  await raw.clips.put(odd);
  await firstOf(store.watchInbox({ state: 'inbox', search: '', limit: 9 }), ({ total }) => total === 0);
  expect(await aside(store, 1)).toMatchObject([{ key: idOf(1), raw: odd }]);
  await raw.clips.put({ ...clipOf(2), note: 5 });
  await firstOf(store.watchCited([idOf(2)]), (cited) => cited.length === 0);
  await aside(store, 2);
  await raw.clips.put({ ...clipOf(3), joins: 5 });
  expect(good(await store.clips([idOf(3)]))).toEqual([]);
  await aside(store, 3);
});

test.each([
  ['does not parse', (raw: Database, issue: string) => raw.table('issues').update(issue, { cites: 'none' })],
  ['is in no index', (raw: Database, issue: string) => raw.table('issues').update(issue, { changedAt: null })],
  [
    'is of a version that kept less',
    (raw: Database, issue: string) => raw.table('issues').update(issue, { links: undefined }),
  ],
])('an issue whose row %s is in the list again, and its clips stand where they stood', async (_, spoil) => {
  const { store, raw, issue } = await openDesk();
  await spoil(raw, issue);
  const rows = await firstOf(store.watchIssues(), ([row]) => row !== undefined && 'links' in row && 'cites' in row);
  expect(rows).toMatchObject([{ id: issue, number: 1, items: 1 }]);
  expect(await raw.issues.get(issue)).toMatchObject({
    cites: [idOf(2)],
    links: ['https://example.org/2'],
    sections: [],
  });
  expect(await clipsIn(store, 'placed')).toEqual([idOf(2)]);
  expect(await firstOf(store.watchHealth())).toMatchObject({ trouble: null });
});

test('an issue that no row tells of is in the list after the next start', async () => {
  const { store, raw, name, issue } = await openDesk();
  store.close();
  await raw.issues.clear();
  const again = await opened(name);
  expect(await firstOf(again.watchIssues(), (rows) => rows.length === 1)).toMatchObject([{ id: issue, items: 1 }]);
});

test.each([
  ['a state nobody knows', { state: 'lost' }],
  ['no time', { clippedAt: undefined }],
  ['the inbox as its state', { state: 'inbox' }],
])('a clip whose row says %s is in its list again after the next start', async (_, odd) => {
  const { store, raw, name } = await openDesk();
  store.close();
  await raw.table('triage').update(idOf(2), odd);
  await raw.table('triage').update(idOf(3), odd);
  await raw.table('triage').put({ id: idOf(1), archived: false, clippedAt: 1, ...odd });
  const again = await opened(name);
  await firstOf(again.watchInbox({ state: 'inbox', search: '', limit: 9 }), ({ total }) => total === 1);
  expect(await clipsIn(again, 'inbox')).toEqual([idOf(1)]);
  expect(await clipsIn(again, 'placed')).toEqual([idOf(2)]);
  expect(await clipsIn(again, 'archived')).toEqual([idOf(3)]);
  expect(await firstOf(again.watchSetAside())).toEqual([]);
});

test('what cannot be read of where a clip stands is kept', async () => {
  const { store, raw, name } = await openDesk();
  store.close();
  const odd = { id: idOf(3), archived: 'since May', state: 'put away' };
  await raw.table('triage').put(odd);
  const again = await opened(name);
  expect(await aside(again, 1)).toMatchObject([{ key: idOf(3), raw: odd }]);
  expect(await clipsIn(again, 'inbox')).toEqual([idOf(3), idOf(1)]);
});

test('a step of an issue that names none, or that cannot be read, is set aside whole', async () => {
  const { store, raw, name, issue } = await openDesk();
  store.close();
  const odd = { bytes: new Uint8Array([1, 2, 3]) };
  await raw.table('updates').add(odd);
  await raw.table('updates').add({ issue, bytes: 'no bytes' });
  const again = await opened(name);
  expect(await aside(again, 1)).toMatchObject([{ why: 'unreadable', raw: odd }]);
  good(await again.openIssue(issue)).close();
  expect(await aside(again, 2)).toMatchObject([{}, { raw: { issue, bytes: 'no bytes' } }]);
  expect(await firstOf(again.watchIssues())).toMatchObject([{ id: issue, items: 1 }]);
});

test('steps that were set aside and can be read now are in their issue again, and in the lists', async () => {
  const { store, raw, name, issue } = await openDesk();
  store.close();
  const steps = await raw.updates.toArray();
  await raw
    .table('setAside')
    .bulkAdd(steps.map((step) => ({ key: `${issue} ${step.seq}`, why: 'unreadable', raw: step, at: 7 })));
  await raw.updates.clear();
  await raw.issues.clear();
  const again = await opened(name);
  expect(await firstOf(again.watchIssues(), (rows) => rows.length === 1)).toMatchObject([{ id: issue, items: 1 }]);
  expect(await firstOf(again.watchSetAside())).toEqual([]);
});

test('a clip that comes again where the one that is here cannot be read takes its place, and that one is kept', async () => {
  const { store, raw } = await openDesk();
  const odd = { ...clipOf(1), v: 99 };
  await raw.clips.put(odd);
  expect(good(await store.takeIn([rowOf(clipOf(1))]))).toMatchObject({ stored: [idOf(1)] });
  expect(await clipsIn(store, 'inbox')).toEqual([idOf(1)]);
  expect(await aside(store, 1)).toMatchObject([{ key: idOf(1), why: 'unreadable', raw: odd }]);
});
