import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import type { Database } from './database.ts';
import type { TriageState } from './desk-store.ts';
import { membersOf } from './ids-in-state.ts';

/** Which clips joined which, as far as it was read. Clips never change, and none is deleted, so it is never stale. */
export interface Joined {
  readonly headById: Map<string, string>;
  /** Joined clips that were found to be here. */
  readonly here: Set<string>;
}

export const nothingJoined = (): Joined => ({ headById: new Map(), here: new Set() });

const joining = z.object({ id: z.string(), joins: z.string() });

/** Ids of the clips that joined another. */
const learnJoined = async (db: Database, { headById }: Joined): Promise<readonly string[]> => {
  const ids = await db.clips.where('joins').between(Dexie.minKey, Dexie.maxKey).primaryKeys();
  const unknown = ids.filter((id) => !headById.has(id));
  for (const row of await db.clips.bulkGet(unknown)) {
    const parsed = joining.safeParse(row);
    if (parsed.success) headById.set(parsed.data.id, parsed.data.joins);
  }
  return ids;
};

/** How many clips of a state are listed under the clip they joined, and so are no entry of their own. */
export const countFolded = async (db: Database, state: TriageState, joined: Joined): Promise<number> => {
  const ids = await learnJoined(db, joined);
  if (ids.length === 0) return 0;
  const isIn = await membersOf(db, state);
  const heads = ids.flatMap((id) => {
    const head = joined.headById.get(id);
    // Only an older clip can be joined: ids sort by time.
    return head !== undefined && head < id && isIn(id) && isIn(head) ? [head] : [];
  });
  const unmet = [...new Set(heads)].filter((id) => !joined.here.has(id));
  for (const id of await db.clips.where('id').anyOf(unmet).primaryKeys()) joined.here.add(id);
  return heads.filter((id) => joined.here.has(id)).length;
};
