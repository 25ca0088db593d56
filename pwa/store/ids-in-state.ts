import { Dexie, type Collection, type PromiseExtended } from 'dexie';
import { latestBelieved } from './believed-time.ts';
import type { Database } from './database.ts';
import type { TriageState } from './desk-store.ts';
import { readOrder } from './newest-first.ts';
import type { TriageRow } from './rows.ts';

/** Ids read at a time while looking for as many entries as asked for. */
export const STRIDE = 200;

/** Those in a state, oldest first: of a time that is believed at `until`, or of one that is not at `after`; all where both are left out. */
const leftTheInbox = (
  db: Database,
  state: Exclude<TriageState, 'inbox'>,
  { until, after }: { readonly until?: number; readonly after?: number } = {},
): Collection<TriageRow, string> =>
  db.triage
    .where('[state+clippedAt]')
    .between(
      [state, after === undefined ? Dexie.minKey : latestBelieved(after)],
      [state, until === undefined ? Dexie.maxKey : latestBelieved(until)],
      after === undefined,
      true,
    );

const newestOf = (upwards: Collection<unknown, string>, limit = STRIDE): PromiseExtended<string[]> => {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  const downwards = upwards.reverse();
  return downwards.limit(limit).primaryKeys();
};

/** How many clips are in a state. */
export const countInState = async (db: Database, state: TriageState): Promise<number> => {
  if (state !== 'inbox') return leftTheInbox(db, state).count();
  const [clips, gone] = await Promise.all([db.clips.count(), db.triage.count()]);
  return clips - gone;
};

/** Says of a clip that is here whether it is in a state. */
export const membersOf = async (db: Database, state: TriageState): Promise<(id: string) => boolean> => {
  const listed = new Set(await (state === 'inbox' ? db.triage.toCollection() : leftTheInbox(db, state)).primaryKeys());
  return (id) => listed.has(id) !== (state === 'inbox');
};

/** Ids of all clips in a state, newest first; last those of no believed time (`believed-time.ts`). */
export const idsInState = async (db: Database, state: TriageState, now: number): Promise<readonly string[]> => {
  // Read upwards and turned round: the browser hands out keys in bulk only in that direction.
  if (state !== 'inbox') {
    const parts = [leftTheInbox(db, state, { until: now }), leftTheInbox(db, state, { after: now })];
    return (await Promise.all(parts.map((part) => part.primaryKeys()))).flatMap((ids) => ids.toReversed());
  }
  const [clips, gone] = await Promise.all([
    db.clips.toCollection().primaryKeys(),
    db.triage.toCollection().primaryKeys(),
  ]);
  const out = new Set(gone);
  const here = clips.filter((id) => !out.has(id)).toReversed();
  const { moved, newestFirst } = await readOrder(db, now);
  return moved.length === 0 ? here : newestFirst(here);
};

/** The newest ids in a state, as far as a first look finds them: most inboxes are read no further. */
export const newestInState = async (db: Database, state: TriageState, now: number): Promise<readonly string[]> => {
  if (state !== 'inbox') return newestOf(leftTheInbox(db, state, { until: now }));
  const { moved, newestFirst } = await readOrder(db, now);
  // Those that do not stand where their ids sort come first of all, and then their places are filled by as many others.
  const upmost = await newestOf(db.clips.orderBy('id'), STRIDE + moved.length);
  const gone = new Set(
    await db.triage
      .where('id')
      .between(upmost.at(-1) ?? '', upmost[0] ?? '', true, true)
      .primaryKeys(),
  );
  const newest = moved.length === 0 ? upmost : newestFirst(upmost).slice(0, STRIDE);
  return newest.filter((id) => !gone.has(id));
};
