import type { Clip } from '#shared/clip.ts';
import { countFolded, type Joined } from './count-folded.ts';
import type { Database } from './database.ts';
import type { InboxEntry, InboxPage, TriageState } from './desk-store.ts';
import { searchText, searchWords } from './fold-text.ts';
import { countInState, idsInState, newestInState, STRIDE } from './ids-in-state.ts';
import { readClips } from './read-clips.ts';
import type { Unreadable } from './reading.ts';
import { joinedTo, statesOf } from './triage.ts';

interface InboxAsk {
  readonly state: TriageState;
  readonly search: string;
  readonly limit: number;
}

/** What a search and the folding of additions look at. Clips never change, so it is never stale. */
export interface Gist {
  readonly text: string;
  readonly joins: string | null;
}

/** What reading the inbox needs. */
export interface InboxRoom {
  readonly db: Database;
  readonly unreadable: Unreadable;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What a search of the clips needs. */
export interface Desk extends InboxRoom {
  readonly gists: Map<string, Gist>;
  readonly joined: Joined;
}

const gistOf = (clip: Clip): Gist => ({
  text: searchText(clip),
  joins: clip.joins !== null && clip.joins < clip.id ? clip.joins : null,
});

const learnGists = async ({ db, gists, unreadable }: Desk, ids: readonly string[]): Promise<void> => {
  const unknown = ids.filter((id) => !gists.has(id));
  for (const clip of await readClips(db, unknown, unreadable)) gists.set(clip.id, gistOf(clip));
};

/** Of these clips the ones that stand as entries: those that joined nothing, or something that is in another state. */
const headsAmong = async (desk: Desk, ids: readonly string[], state: TriageState): Promise<readonly string[]> => {
  await learnGists(desk, ids);
  const joined = [...new Set(ids.flatMap((id) => desk.gists.get(id)?.joins ?? []))];
  const here = new Set<string>(await desk.db.clips.where('id').anyOf(joined).primaryKeys());
  const states = await statesOf(desk.db, joined);
  return ids.filter((id) => {
    const joins = desk.gists.get(id)?.joins ?? null;
    return joins === null || !here.has(joins) || states.get(joins) !== state;
  });
};

const newestHeads = async (desk: Desk, { state, limit }: InboxAsk, clips: number): Promise<readonly string[]> => {
  const now = desk.now();
  const newest = await newestInState(desk.db, state, now);
  const heads = [...(await headsAmong(desk, newest, state))];
  if (heads.length >= limit || newest.length >= clips) return heads.slice(0, limit);
  const all = await idsInState(desk.db, state, now);
  for (let from = newest.length; heads.length < limit && from < all.length; from += STRIDE)
    heads.push(...(await headsAmong(desk, all.slice(from, from + STRIDE), state)));
  return heads.slice(0, limit);
};

/** The ids under each head, oldest first: clips that joined it, or joined one that did, and are in the same state. */
const additionsByHead = async (
  db: Database,
  heads: readonly string[],
  state: TriageState,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const additions = new Map<string, string[]>(heads.map((id) => [id, []]));
  const headOf = new Map<string, string>(heads.map((id) => [id, id]));
  for (let parents = heads; parents.length > 0;) {
    const pairs = await joinedTo(db, parents);
    const states = await statesOf(
      db,
      pairs.map(({ addition }) => addition),
    );
    const found = pairs.filter(({ addition }) => states.get(addition) === state && !headOf.has(addition));
    for (const { head: joined, addition } of found) {
      const head = headOf.get(joined) ?? joined;
      headOf.set(addition, head);
      additions.get(head)?.push(addition);
    }
    parents = found.map(({ addition }) => addition);
  }
  for (const ids of additions.values()) ids.sort();
  return additions;
};

const matchingHeads = async (
  desk: Desk,
  { state, limit }: InboxAsk,
  words: readonly string[],
): Promise<readonly string[]> => {
  const ids = await idsInState(desk.db, state, desk.now());
  await learnGists(desk, ids);
  const heads = await headsAmong(desk, ids, state);
  const additions = await additionsByHead(desk.db, heads.length === ids.length ? [] : heads, state);
  const matches = (id: string): boolean => {
    const text = [id, ...(additions.get(id) ?? [])].map((one) => desk.gists.get(one)?.text ?? '').join('\n');
    return words.every((word) => text.includes(word));
  };
  return heads.filter(matches).slice(0, limit);
};

/** These heads with their additions, in the same order. */
export const entriesOf = async (
  { db, unreadable }: Pick<InboxRoom, 'db' | 'unreadable'>,
  heads: readonly string[],
  state: TriageState,
): Promise<readonly InboxEntry[]> => {
  const additions = await additionsByHead(db, heads, state);
  const ids = heads.flatMap((id) => [id, ...(additions.get(id) ?? [])]);
  const clipById = new Map<string, Clip>((await readClips(db, ids, unreadable)).map((clip) => [clip.id, clip]));
  return heads.flatMap((id) => {
    const clip = clipById.get(id);
    const under = (additions.get(id) ?? []).flatMap((addition) => clipById.get(addition) ?? []);
    return clip === undefined ? [] : [{ clip, additions: under }];
  });
};

/** The newest entries in a state that have all these words. */
export const entriesWithWords = async (
  desk: Desk,
  ask: InboxAsk,
  words: readonly string[],
): Promise<readonly InboxEntry[]> => entriesOf(desk, await matchingHeads(desk, ask, words), ask.state);

/** The newest entries in a state, at most `limit`, that have every word of the search. */
export const readInbox = async (desk: Desk, ask: InboxAsk): Promise<InboxPage> => {
  const words = searchWords(ask.search);
  const clips = await countInState(desk.db, ask.state);
  const heads = await (words.length === 0 ? newestHeads(desk, ask, clips) : matchingHeads(desk, ask, words));
  const folded = await countFolded(desk.db, ask.state, desk.joined);
  return { entries: await entriesOf(desk, heads, ask.state), total: clips - folded };
};
