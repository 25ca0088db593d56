import { expect, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import type { Command } from '#pwa/issue/command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { IssueId } from '#shared/ids.ts';
import type { DeskStore, OpenDocument } from './desk-store.ts';
import { clipOf, firstOf, freshName, good, openTestStore, rowOf } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };

const makeIssue = async (store: DeskStore): Promise<IssueId> => {
  const publication = newPublication('labelled', 'The Galley', world);
  good(await store.savePublication(publication));
  return good(await store.createIssue(publication.id, '2026-11-22'));
};

const apply = (document: OpenDocument, command: Command): void => {
  const applied = applyCommand(document.doc, command, world);
  if (!applied.ok) throw new Error(applied.failure.kind);
};

const titles = (document: OpenDocument): readonly string[] =>
  readIssue(document.doc).blocks.map((block) => block.title);

const untilTitles = async (document: OpenDocument, wanted: readonly string[]): Promise<void> => {
  await expect.poll(() => titles(document).toSorted()).toEqual(wanted.toSorted());
};

const addItem = (document: OpenDocument, title: string): void =>
  apply(document, { do: 'add-block', block: { kind: 'item', title }, at: { section: null, before: null } });

test('lists an issue that was changed under a clock years ahead below those changed since', async () => {
  const name = freshName();
  const now = Date.UTC(2026, 10, 30);
  const publication = newPublication('flat', 'Flat', world);
  const makeAt = async (clock: number): Promise<IssueId> => {
    const store = await openTestStore({ name, now: () => clock });
    good(await store.savePublication(publication));
    const id = good(await store.createIssue(publication.id, '2026-11-22'));
    store.close();
    return id;
  };
  const ahead = await makeAt(now + 3_650 * 86_400_000);
  const since = await makeAt(now);
  const store = await openTestStore({ name, now: () => now });
  const rows = await firstOf(store.watchIssues(), (issues) => issues.length === 2);
  expect(rows.map(({ id }) => id)).toEqual([since, ahead]);
  const offered = await firstOf(store.watchOpenIssues(), (issues) => issues.length === 2);
  expect(offered.map(({ id }) => id)).toEqual([since, ahead]);
});

test('numbers a new issue after the latest of its publication', async () => {
  const store = await openTestStore();
  const publication = newPublication('flat', 'Flat', world);
  good(await store.savePublication(publication));
  for (const date of ['2026-11-15', '2026-11-22']) good(await store.createIssue(publication.id, date));
  const rows = await firstOf(store.watchIssues(), (issues) => issues.length === 2);
  expect(new Set(rows.map((row) => row.number))).toEqual(new Set([1, 2]));
});

test('says saved only when a change is stored, and a second connection reads it', async () => {
  const name = freshName();
  const store = await openTestStore({ name });
  const id = await makeIssue(store);
  const document = good(await store.openIssue(id));
  addItem(document, 'One');
  expect(document.saved.get().kind).toBe('saving');
  await document.flush();
  expect(document.saved.get().kind).toBe('saved');
  store.close();
  const again = await openTestStore({ name });
  expect(titles(good(await again.openIssue(id)))).toEqual(['One']);
});

test('two connections on one issue agree, whoever writes', async () => {
  const name = freshName();
  const [left, right] = await Promise.all([openTestStore({ name }), openTestStore({ name })]);
  const id = await makeIssue(left);
  const [one, two] = [good(await left.openIssue(id)), good(await right.openIssue(id))];
  for (let round = 0; round < 5; round += 1) {
    addItem(one, `left ${round}`);
    addItem(two, `right ${round}`);
  }
  const all = [0, 1, 2, 3, 4].flatMap((round) => [`left ${round}`, `right ${round}`]);
  await Promise.all([one.flush(), two.flush()]);
  await Promise.all([untilTitles(one, all), untilTitles(two, all)]);
  const rows = await firstOf(left.watchIssues(), (issues) => issues[0]?.items === 10);
  expect(rows).toHaveLength(1);
});

test('a clip goes with the issue that cites it, and comes back to the inbox when its item is removed', async () => {
  const store = await openTestStore();
  const clip = clipOf(1);
  await store.takeIn([rowOf(clip), rowOf(clipOf(2))]);
  const document = good(await store.openIssue(await makeIssue(store)));
  const count = async (state: 'inbox' | 'placed' | 'published'): Promise<number> =>
    (await firstOf(store.watchInbox({ state, search: '', limit: 10 }))).total;

  apply(document, { do: 'file-clips', clips: [clip], at: { section: null, before: null } });
  await document.flush();
  expect([await count('inbox'), await count('placed'), await count('published')]).toEqual([1, 1, 0]);

  apply(document, { do: 'change-issue', patch: { status: 'published' } });
  await document.flush();
  expect([await count('inbox'), await count('placed'), await count('published')]).toEqual([1, 0, 1]);

  const [block] = readIssue(document.doc).blocks;
  apply(document, { do: 'remove-blocks', blocks: block === undefined ? [] : [block.id] });
  await document.flush();
  expect([await count('inbox'), await count('placed'), await count('published')]).toEqual([2, 0, 0]);
});

test('compacts a long history while another tab writes, and both lose nothing', async () => {
  const name = freshName();
  const [left, right] = await Promise.all([openTestStore({ name }), openTestStore({ name })]);
  const id = await makeIssue(left);
  const [one, two] = [good(await left.openIssue(id)), good(await right.openIssue(id))];
  const all: string[] = [];
  for (let round = 0; round < 130; round += 1) {
    addItem(one, `left ${round}`);
    addItem(two, `right ${round}`);
    all.push(`left ${round}`, `right ${round}`);
    await Promise.all([one.flush(), two.flush()]);
  }
  await Promise.all([untilTitles(one, all), untilTitles(two, all)]);
  const fresh = good(await (await openTestStore({ name })).openIssue(id));
  expect(titles(fresh).toSorted()).toEqual(all.toSorted());
});
