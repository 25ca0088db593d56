import { expect, onTestFinished, test } from 'vitest';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { renderIssue } from '#pwa/issue/render.ts';
import { layDown, readFrozen, rowsOf, shapeOf, shapeThere } from '#shared/testing/frozen-database.ts';
import { makeDatabase, SCHEMA_VERSION } from './database.ts';
import type { DeskStore, TriageState } from './desk-store.ts';
import { firstOf, freshName, good, openTestStore } from './testing.ts';

const text = (glob: Record<string, unknown>): ReadonlyMap<string, string> =>
  new Map(Object.entries(glob).map(([file, content]) => [file, String(content)]));

const DATABASES = text(import.meta.glob('./frozen/*/database.json', { query: '?raw', import: 'default', eager: true }));
const WITNESSES = text(
  import.meta.glob('./frozen/*/local-storage.json', { query: '?raw', import: 'default', eager: true }),
);
const GOLDENS = text(import.meta.glob('./goldens/*/*', { query: '?raw', import: 'default', eager: true }));

/** What a curator sees of what a version wrote. */
interface Seen {
  readonly inbox: readonly string[];
  readonly archived: readonly string[];
  /** Clips that stand in an issue, draft or published. */
  readonly used: readonly string[];
  readonly publications: readonly string[];
  readonly issues: readonly string[];
  readonly setAside: readonly string[];
}

const titles = async (store: DeskStore, states: readonly TriageState[]): Promise<readonly string[]> => {
  const pages = await Promise.all(
    states.map((state) =>
      firstOf(store.watchInbox({ state, search: '', limit: 99 }), ({ entries, total }) => entries.length === total),
    ),
  );
  return pages.flatMap(({ entries }) =>
    entries.map(({ clip, additions }) => `${clip.capture.title} +${additions.length}`),
  );
};

const look = async (store: DeskStore): Promise<Seen> => ({
  inbox: await titles(store, ['inbox']),
  archived: await titles(store, ['archived']),
  used: await titles(store, ['placed', 'published']),
  publications: (await firstOf(store.watchPublications())).map(({ name }) => name),
  issues: (await firstOf(store.watchIssues())).map(({ number, title, date, status, items }) =>
    [number, title, date, status, items].join(' | '),
  ),
  setAside: (await firstOf(store.watchSetAside())).map(({ why }) => why),
});

/** Every issue as Markdown, by its number. */
const markdown = async (store: DeskStore): Promise<ReadonlyMap<string, string>> => {
  const publications = await firstOf(store.watchPublications());
  const written = new Map<string, string>();
  for (const { id } of await firstOf(store.watchIssues())) {
    const open = good(await store.openIssue(id));
    const issue = readIssue(open.doc);
    open.close();
    const publication = publications.find((each) => each.id === issue.publication);
    const rendered = publication && renderIssue(issue, publication, 'markdown');
    if (!rendered?.ok) throw new Error('not rendered');
    written.set(`${publication?.name.toLowerCase().replace(' ', '-')}-${issue.number}.md`, rendered.value);
  }
  return written;
};

/** localStorage as that version left it, in memory. */
const storageOf = (json: string): Storage => {
  const kept = new Map(Object.entries<string>(JSON.parse(json)));
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
};

test.each([...DATABASES])('a curator finds everything that was written in %s', async (file, json) => {
  const version = file.split('/').at(-2) ?? '';
  const name = freshName();
  const database = readFrozen(json);
  await layDown(database, name);
  const witness = WITNESSES.get(`./frozen/${version}/local-storage.json`);
  const store = await openTestStore({ name, ...(witness !== undefined && { witness: storageOf(witness) }) });
  onTestFinished(() => store.close());
  expect(`${JSON.stringify(await look(store), null, 2)}\n`).toBe(GOLDENS.get(`./goldens/${version}/seen.json`));
  for (const [issue, written] of await markdown(store))
    expect(written).toBe(GOLDENS.get(`./goldens/${version}/${issue}`));
  expect(await firstOf(store.watchHealth())).toMatchObject({ loss: null, trouble: null });
  const raw = makeDatabase(name);
  await raw.open();
  expect(await raw.clips.count()).toBe(rowsOf(database, 'clips').length);
  expect(await raw.setAside.count()).toBe(rowsOf(database, 'setAside').length);
  raw.close();
});

test('a new database has exactly the stores and indexes of the newest that is frozen', async () => {
  const name = freshName();
  const fresh = makeDatabase(name);
  await fresh.open();
  fresh.close();
  const newest = DATABASES.get(`./frozen/version-${SCHEMA_VERSION}/database.json`) ?? '';
  expect(await shapeThere(name)).toStrictEqual(shapeOf(readFrozen(newest)));
});
