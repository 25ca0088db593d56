import { afterEach, expect, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { sampleIssue } from '#pwa/issue/sample-issue.ts';
import type { Clip } from '#shared/clip.ts';
import { clipId, type IssueId } from '#shared/ids.ts';
import type { DeskStore } from './desk-store.ts';
import { clipOf, firstOf, freshName, good, openTestStore, rowOf } from './testing.ts';

const world = { mintId: () => crypto.randomUUID() };
// oxlint-disable-next-line no-restricted-globals -- where the witness stands in the desk
const witness = localStorage;
let store: DeskStore;
afterEach(() => {
  store.close();
  witness.clear();
});

const NOW = Date.UTC(2026, 10, 27, 12);

/** A clip that the clipper made at this time. */
const clippedAt = (at: number, title: string): Clip => {
  const hex = at.toString(16).padStart(12, '0');
  const id = clipId.parse(`${hex.slice(0, 8)}-${hex.slice(8)}-7abc-8def-0123456789ab`);
  return { ...clipOf(1, { title, clippedAt: at }), id };
};

const inbox = async (limit = 10): Promise<readonly string[]> =>
  (await firstOf(store.watchInbox({ state: 'inbox', search: '', limit }))).entries.map(
    ({ clip }) => clip.capture.title,
  );

const file = async (issue: IssueId, clips: readonly Clip[]): Promise<void> => {
  const held = good(await store.openIssue(issue));
  applyCommand(held.doc, { do: 'file-clips', clips, at: { section: null, before: null } }, world);
  await held.flush();
  held.close();
};

const startSample = async (now: number) => {
  const sample = sampleIssue({ now, date: '2026-11-27' }, world);
  good(await store.savePublication(sample.publication));
  good(await store.takeIn(sample.clips.map(rowOf)));
  const issue = good(await store.createIssue(sample.publication.id, '2026-11-27'));
  await file(issue, sample.clips.slice(0, 2));
  return { ...sample, issue };
};

/** As an earlier Galley made its sample: with random ids, here the one that sorts last of all. */
const oldSample = async () => {
  const { clips } = sampleIssue({ now: NOW, date: '2026-11-27' }, world);
  const random = clips.map((clip, at) =>
    Object.assign(clip, { id: clipId.parse(`f${at}dd7a2c-1b1f-4a6e-9c3d-5e8f7a6b5c4d`) }),
  );
  const publication = newPublication('labelled', 'The Night Ferry', world);
  good(await store.savePublication(publication));
  good(await store.takeIn(random.map(rowOf)));
  const issue = good(await store.createIssue(publication.id, '2026-11-27'));
  await file(issue, random.slice(0, 2));
  return { publication, clips: random, issue };
};

test('clips of a sample stand among the others by their time, those of an earlier Galley too', async () => {
  store = await openTestStore();
  await oldSample();
  const later = Array.from({ length: 5 }, (_, at) => clippedAt(NOW + (at + 1) * 60_000, `later ${at}`));
  good(await store.takeIn([...later, clippedAt(NOW - 86_400_000, 'the day before')].map(rowOf)));
  expect(await inbox()).toEqual([
    'later 4',
    'later 3',
    'later 2',
    'later 1',
    'later 0',
    'A year of repairs, written down',
    'Maps that load on a train',
    'the day before',
  ]);
});

test('they stand so in an inbox that is longer than a first look', async () => {
  store = await openTestStore();
  await oldSample();
  const later = Array.from({ length: 450 }, (_, at) => clippedAt(NOW + (at + 1) * 60_000, `later ${at}`));
  good(await store.takeIn([...later, clippedAt(NOW - 86_400_000, 'the day before')].map(rowOf)));
  const titles = await inbox(1_000);
  expect(titles).toEqual([
    ...later.map(({ capture }) => capture.title).toReversed(),
    'A year of repairs, written down',
    'Maps that load on a train',
    'the day before',
  ]);
  expect(await inbox(100)).toEqual(titles.slice(0, 100));
});

test.each([
  ['a sample', () => startSample(NOW)],
  ['a sample of an earlier Galley', oldSample],
])('%s is counted, and thrown away whole; what is one’s own stays', async (_, start) => {
  const name = freshName();
  store = await openTestStore({ name, witness });
  const own = newPublication('flat', 'Lakeside Letter', world);
  good(await store.savePublication(own));
  const ownIssue = good(await store.createIssue(own.id, '2026-11-27'));
  const [mine, other] = [clippedAt(NOW + 1, 'Mine'), clippedAt(NOW + 2, 'Other')];
  good(await store.takeIn([mine, other].map(rowOf)));
  const { issue, clips } = await start();
  await file(issue, [mine]);
  const [kept] = clips.slice(-1);
  if (kept === undefined) throw new Error('The sample has no clips.');
  await file(ownIssue, [kept]);
  expect(await firstOf(store.watchSample())).toEqual({
    publications: ['The Night Ferry'],
    issues: 1,
    items: 3,
    clips: 3,
    ownClips: 1,
  });

  good(await store.throwSampleAway());
  expect(await firstOf(store.watchSample(), (sample) => sample === null || sample.publications.length === 0)).toBe(
    null,
  );
  expect((await firstOf(store.watchPublications())).map((each) => each.name)).toEqual(['Lakeside Letter']);
  expect((await firstOf(store.watchIssues())).map(({ id }) => id)).toEqual([ownIssue]);
  expect(await inbox()).toEqual(['Other', 'Mine']);
  expect((await firstOf(store.watchCited([kept.id])))[0]?.clip.capture.title).toBe('A year of repairs, written down');

  store.close();
  store = await openTestStore({ name, witness });
  expect((await firstOf(store.watchHealth())).loss).toBeNull();
});

test('a sample that was thrown away is brought back as it was, with what was written in it, and no loss is told', async () => {
  const name = freshName();
  store = await openTestStore({ name, witness });
  const mine = clippedAt(NOW + 1, 'Mine');
  good(await store.takeIn([rowOf(mine)]));
  const { issue, clips } = await startSample(NOW);
  await file(issue, [mine]);
  const archived = clips.slice(-1).map(({ id }) => id);
  good(await store.archive(archived, true));
  const state = async () => ({
    sample: await firstOf(store.watchSample()),
    issues: await firstOf(store.watchIssues()),
    inbox: await inbox(),
    archived: (await firstOf(store.watchInbox({ state: 'archived', search: '', limit: 9 }))).total,
  });
  const before = await state();
  const thrown = good(await store.throwSampleAway());
  expect(await inbox()).toEqual(['Mine']);
  good(await thrown.bringBack());
  expect(await state()).toEqual(before);
  // A second time finds all of it there, and changes nothing.
  expect((await thrown.bringBack()).ok).toBe(false);
  expect(await state()).toEqual(before);
  const held = good(await store.openIssue(issue));
  expect(readIssue(held.doc).blocks.map(({ title }) => title)).toContain('Mine');
  held.close();
  store.close();
  store = await openTestStore({ name, witness });
  expect((await firstOf(store.watchHealth())).loss).toBeNull();
});

test('a publication that was renamed is somebody’s own, and a newsletter of the sample’s name is no sample', async () => {
  store = await openTestStore();
  const { publication, clips } = await startSample(NOW);
  good(await store.savePublication({ ...publication, name: 'Lakeside Letter' }));
  good(await store.savePublication(newPublication('flat', 'The Night Ferry', world)));
  expect(await firstOf(store.watchSample())).toMatchObject({ publications: [], issues: 0, clips: clips.length - 2 });
  good(await store.throwSampleAway());
  expect((await firstOf(store.watchPublications())).map(({ name }) => name)).toEqual([
    'Lakeside Letter',
    'The Night Ferry',
  ]);
});
