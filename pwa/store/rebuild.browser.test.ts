import { expect, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { makeDatabase } from './database.ts';
import { rebuildProjections } from './rebuild.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore, rowOf } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };

test('what is computed from the documents can be dropped, and comes back the same', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const publication = newPublication('flat', 'Flat', world);
  good(await store.savePublication(publication));
  const document = good(await store.openIssue(good(await store.createIssue(publication.id, '2026-11-22'))));
  good(await store.takeIn([1, 2, 3].map((number) => rowOf(clipOf(number)))));
  good(await store.archive([idOf(3)], true));
  applyCommand(document.doc, { do: 'file-clips', clips: [clipOf(2)], at: { section: null, before: null } }, world);
  await document.flush();

  const raw = makeDatabase(name);
  await raw.open();
  const before = { issues: await raw.issues.toArray(), triage: await raw.triage.toArray() };
  expect(before.triage).toHaveLength(2);
  await raw.issues.toCollection().modify({ items: 99 });
  await raw.triage.delete(idOf(2));
  await rebuildProjections(raw, 0);
  expect({ issues: await raw.issues.toArray(), triage: await raw.triage.toArray() }).toEqual(before);
  raw.close();
});

test('a row of the list of issues that cannot be read is computed anew', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const publication = newPublication('flat', 'Flat', world);
  good(await store.savePublication(publication));
  const id = good(await store.createIssue(publication.id, '2026-11-22'));
  const raw = makeDatabase(name);
  await raw.open();
  await raw.table('issues').update(id, { status: 'lost' });
  const rows = await firstOf(store.watchIssues(), (issues) => issues.length === 1);
  expect(rows).toMatchObject([{ id, status: 'draft', number: 1 }]);
  raw.close();
});

test('a clip that an issue already cites is placed when it comes', async () => {
  const store = await openTestStore();
  const publication = newPublication('flat', 'Flat', world);
  good(await store.savePublication(publication));
  const document = good(await store.openIssue(good(await store.createIssue(publication.id, '2026-11-22'))));
  applyCommand(document.doc, { do: 'file-clips', clips: [clipOf(1)], at: { section: null, before: null } }, world);
  await document.flush();
  good(await store.takeIn([rowOf(clipOf(1)), rowOf(clipOf(2))]));
  const inState = async (state: 'inbox' | 'placed'): Promise<readonly string[]> =>
    (await firstOf(store.watchInbox({ state, search: '', limit: 9 }))).entries.map(({ clip }) => clip.id);
  expect(await inState('placed')).toEqual([idOf(1)]);
  expect(await inState('inbox')).toEqual([idOf(2)]);
});
