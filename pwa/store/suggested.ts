import { Dexie } from 'dexie';
import type { InboxEntry } from './desk-store.ts';
import { entriesOf, type InboxRoom } from './inbox.ts';
import { readOrder } from './newest-first.ts';
import { readClips } from './read-clips.ts';
import { statesOf } from './triage.ts';

/** Ids of the clips in the inbox that carry the name of a section. */
const namedInInbox = async ({ db }: InboxRoom): Promise<readonly string[]> => {
  const named = await db.clips.where('section').between(Dexie.minKey, Dexie.maxKey).primaryKeys();
  if (named.length === 0) return [];
  const gone = new Set(await db.triage.toCollection().primaryKeys());
  return named.filter((id) => !gone.has(id));
};

/** The clip in the inbox under which each of these is listed: itself, or the one it joined in the end. */
const headsOf = async ({ db, unreadable, now }: InboxRoom, ids: readonly string[]): Promise<readonly string[]> => {
  const heads = new Set<string>();
  for (let below = ids; below.length > 0;) {
    const clips = await readClips(db, below, unreadable);
    const joined = clips.flatMap(({ id, joins }) => (joins !== null && joins < id ? [joins] : []));
    const [states, there] = await Promise.all([statesOf(db, joined), db.clips.where('id').anyOf(joined).primaryKeys()]);
    const above = new Set(there.filter((id) => states.get(id) === 'inbox'));
    for (const { id, joins } of clips) if (joins === null || joins >= id || !above.has(joins)) heads.add(id);
    below = [...above];
  }
  return (await readOrder(db, now())).newestFirst([...heads]);
};

/** Every entry of the inbox that was suggested for some section while clipping, newest first. */
export const readSuggested = async (room: InboxRoom): Promise<readonly InboxEntry[]> =>
  entriesOf(room, await headsOf(room, await namedInInbox(room)), 'inbox');
