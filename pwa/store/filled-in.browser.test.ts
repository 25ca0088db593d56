import { expect, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { Clip } from '#shared/clip.ts';
import { makeDatabase } from './database.ts';
import type { DeskStore, OpenDocument, TriageState } from './desk-store.ts';
import { rebuildProjections } from './rebuild.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore, rowOf } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };

const LINK = clipOf(1, { title: 'The words of a link', unopened: true });
const FILLED = clipOf(2, { title: 'As it is called', joins: idOf(1), filled: true });

interface Desk {
  readonly name: string;
  readonly store: DeskStore;
  readonly document: OpenDocument;
}

const setUp = async (...clips: readonly Clip[]): Promise<Desk> => {
  const name = freshName();
  const store = await openTestStore({ name });
  const publication = { ...newPublication('flat', 'X', world), sections: [] };
  good(await store.savePublication(publication));
  const document = good(await store.openIssue(good(await store.createIssue(publication.id, '2026-11-22'))));
  good(await store.takeIn(clips.map(rowOf)));
  return { name, store, document };
};

const file = async ({ document }: Desk, ...clips: readonly Clip[]): Promise<void> => {
  applyCommand(document.doc, { do: 'file-clips', clips, at: { section: null, before: null } }, world);
  await document.flush();
};

/** The entries in a state: each clip's number with those listed under it. */
const entriesIn = async ({ store }: Desk, state: TriageState): Promise<unknown> => {
  const { entries } = await firstOf(store.watchInbox({ state, search: '', limit: 50 }));
  return entries.map(({ clip, additions }) => [clip, ...additions].map(({ id }) => id));
};

const TOGETHER = [[idOf(1), idOf(2)]];

test('what was filled in for a placed link comes to stand with it, and returns to the inbox with it', async () => {
  const desk = await setUp(LINK);
  await file(desk, LINK);
  good(await desk.store.takeIn([rowOf(FILLED)]));
  expect([await entriesIn(desk, 'inbox'), await entriesIn(desk, 'placed')]).toEqual([[], TOGETHER]);
  expect(await firstOf(desk.store.watchCited([idOf(1)]))).toMatchObject([{ additions: [FILLED] }]);
  applyCommand(desk.document.doc, { do: 'change-issue', patch: { status: 'published' } }, world);
  await desk.document.flush();
  expect([await entriesIn(desk, 'placed'), await entriesIn(desk, 'published')]).toEqual([[], TOGETHER]);
  applyCommand(desk.document.doc, { do: 'change-issue', patch: { status: 'draft' } }, world);
  const blocks = readIssue(desk.document.doc).blocks.map(({ id }) => id);
  applyCommand(desk.document.doc, { do: 'remove-blocks', blocks }, world);
  await desk.document.flush();
  expect([await entriesIn(desk, 'inbox'), await entriesIn(desk, 'placed')]).toEqual([TOGETHER, []]);
});

test('what was filled in for an archived link is archived, and comes back with it', async () => {
  const desk = await setUp(LINK);
  good(await desk.store.archive([idOf(1)], true));
  good(await desk.store.takeIn([rowOf(FILLED)]));
  expect([await entriesIn(desk, 'inbox'), await entriesIn(desk, 'archived')]).toEqual([[], TOGETHER]);
  good(await desk.store.archive([idOf(1)], false));
  expect([await entriesIn(desk, 'inbox'), await entriesIn(desk, 'archived')]).toEqual([TOGETHER, []]);
});

test('what was filled in comes with its link, or before it, and stands with it', async () => {
  const desk = await setUp(FILLED);
  expect(await entriesIn(desk, 'inbox')).toEqual([[idOf(2)]]);
  good(await desk.store.takeIn([rowOf(LINK)]));
  expect(await entriesIn(desk, 'inbox')).toEqual(TOGETHER);
  good(await desk.store.archive([idOf(1)], true));
  expect([await entriesIn(desk, 'inbox'), await entriesIn(desk, 'archived')]).toEqual([[], TOGETHER]);
});

test('stands there still when everything is computed anew', async () => {
  const desk = await setUp(LINK);
  await file(desk, LINK);
  good(await desk.store.takeIn([rowOf(FILLED)]));
  const db = makeDatabase(desk.name);
  await db.open();
  await rebuildProjections(db, 0);
  db.close();
  expect([await entriesIn(desk, 'inbox'), await entriesIn(desk, 'placed')]).toEqual([[], TOGETHER]);
});

test('a clip that the curator made of a filed page lies in the inbox', async () => {
  const made = clipOf(2, { joins: idOf(1) });
  const desk = await setUp(LINK);
  await file(desk, LINK);
  good(await desk.store.takeIn([rowOf(made)]));
  expect(await entriesIn(desk, 'inbox')).toEqual([[idOf(2)]]);
});
