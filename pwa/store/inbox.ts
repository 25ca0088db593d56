import Dexie, { type Collection } from 'dexie';
import type { Clip } from '#shared/clip.ts';
import type { Database } from './database.ts';
import type { InboxEntry, InboxPage, TriageState } from './desk-store.ts';
import { searchText, searchWords } from './fold-text.ts';
import { readClips, type Unreadable } from './read-clips.ts';
import type { TriageRow } from './rows.ts';

export interface InboxAsk {
  readonly state: TriageState;
  readonly search: string;
  readonly limit: number;
}

/** Rows read at a time while looking for as many entries as asked for. */
const STRIDE = 200;

const inState = (db: Database, state: TriageState): Collection<TriageRow, string> =>
  db.triage.where('[state+clippedAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]);

/** Of these rows the ones that stand as entries: those that joined nothing, or something that is in another state. */
const headsAmong = async (db: Database, rows: readonly TriageRow[]): Promise<TriageRow[]> => {
  const joined = [...new Set(rows.flatMap((row) => row.joins ?? []))];
  const stateById = new Map((await db.triage.bulkGet(joined)).map((row) => [row?.id, row?.state]));
  return rows.filter((row) => row.joins === null || stateById.get(row.joins) !== row.state);
};

const newestHeads = async (db: Database, { state, limit }: InboxAsk): Promise<TriageRow[]> => {
  const heads: TriageRow[] = [];
  for (let from = 0; heads.length < limit; from += STRIDE) {
    const rows = await inState(db, state).reverse().offset(from).limit(STRIDE).toArray();
    heads.push(...(await headsAmong(db, rows)));
    if (rows.length < STRIDE) break;
  }
  return heads.slice(0, limit);
};

/** The ids under each head, oldest first: clips that joined it, or joined one that did, and are in the same state. */
const additionsByHead = async (db: Database, heads: readonly TriageRow[]): Promise<ReadonlyMap<string, string[]>> => {
  const additions = new Map<string, string[]>(heads.map((head) => [head.id, []]));
  const headOf = new Map<string, string>(heads.map((head) => [head.id, head.id]));
  for (let parents = [...heads]; parents.length > 0;) {
    const state = parents[0]?.state;
    const found = await db.triage
      .where('joins')
      .anyOf(parents.map((row) => row.id))
      .toArray();
    parents = found.filter((row) => row.state === state && !headOf.has(row.id));
    for (const { id, joins } of parents) {
      const head = headOf.get(joins ?? '') ?? '';
      headOf.set(id, head);
      additions.get(head)?.push(id);
    }
  }
  for (const ids of additions.values()) ids.sort();
  return additions;
};

const entriesOf = async (
  db: Database,
  heads: readonly TriageRow[],
  unreadable: Unreadable,
): Promise<readonly InboxEntry[]> => {
  const additions = await additionsByHead(db, heads);
  const ids = heads.flatMap(({ id }) => [id, ...(additions.get(id) ?? [])]);
  const clipById = new Map<string, Clip>((await readClips(db, ids, unreadable)).map((clip) => [clip.id, clip]));
  return heads.flatMap(({ id }) => {
    const clip = clipById.get(id);
    return clip === undefined
      ? []
      : [{ clip, additions: (additions.get(id) ?? []).flatMap((addition) => clipById.get(addition) ?? []) }];
  });
};

/** Folded texts of clips, kept between searches; clips never change, so a text is never stale. */
export type TextById = Map<string, string>;

const learnTexts = async (
  db: Database,
  ids: readonly string[],
  texts: TextById,
  unreadable: Unreadable,
): Promise<void> => {
  const unknown = ids.filter((id) => !texts.has(id));
  for (const clip of await readClips(db, unknown, unreadable)) texts.set(clip.id, searchText(clip));
};

const matchingHeads = async (
  db: Database,
  ask: InboxAsk,
  words: readonly string[],
  texts: TextById,
  unreadable: Unreadable,
): Promise<TriageRow[]> => {
  const rows = await inState(db, ask.state).reverse().toArray();
  await learnTexts(
    db,
    rows.map((row) => row.id),
    texts,
    unreadable,
  );
  const heads = await headsAmong(db, rows);
  const additions = await additionsByHead(db, heads.length === rows.length ? [] : heads);
  const matches = ({ id }: TriageRow): boolean => {
    const text = [id, ...(additions.get(id) ?? [])].map((one) => texts.get(one) ?? '').join('\n');
    return words.every((word) => text.includes(word));
  };
  return heads.filter(matches).slice(0, ask.limit);
};

/** The newest entries in a state, at most `limit`, that have every word of the search. */
export const readInbox = async (
  db: Database,
  ask: InboxAsk,
  texts: TextById,
  unreadable: Unreadable,
): Promise<InboxPage> => {
  const words = searchWords(ask.search);
  const heads = await (words.length === 0 ? newestHeads(db, ask) : matchingHeads(db, ask, words, texts, unreadable));
  return { entries: await entriesOf(db, heads, unreadable), total: await inState(db, ask.state).count() };
};

/** These clips with everything that joined them, whatever its state. */
export const readCited = async (
  db: Database,
  ids: readonly string[],
  unreadable: Unreadable,
): Promise<readonly InboxEntry[]> => {
  const clips = await readClips(db, ids, unreadable);
  const joining = await db.triage
    .where('joins')
    .anyOf([...ids])
    .primaryKeys();
  const additions = await readClips(db, joining.sort(), unreadable);
  return clips.map((clip) => ({ clip, additions: additions.filter((addition) => addition.joins === clip.id) }));
};
