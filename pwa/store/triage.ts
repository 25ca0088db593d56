import * as z from 'zod/mini';
import type { Database } from './database.ts';
import type { TriageState } from './desk-store.ts';
import { clippedAtOf, projectionsAmong, triageStateOf, type IssueProjection, type TriageRow } from './rows.ts';

/** Where each of these clips stands: in the inbox, unless a row says otherwise. */
export const statesOf = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, TriageState>> => {
  const rows = await db.triage.bulkGet([...ids]);
  return new Map(ids.map((id, at) => [id, rows[at]?.state ?? 'inbox']));
};

/** The clips that joined these, as pairs of the older and its addition, in no order. */
export const joinedTo = async (
  db: Database,
  ids: readonly string[],
): Promise<readonly { readonly head: string; readonly addition: string }[]> => {
  const pairs: { head: string; addition: string }[] = [];
  await db.clips
    .where('joins')
    .anyOf([...ids])
    .eachKey((head, { primaryKey }) => {
      // Only an older clip can be joined: ids sort by time, so no circle of clips can hide itself.
      if (typeof head === 'string' && head < primaryKey) pairs.push({ head, addition: primaryKey });
    });
  return pairs;
};

const citingById = (issues: readonly IssueProjection[]): ReadonlyMap<string, readonly IssueProjection[]> => {
  const citing = new Map<string, IssueProjection[]>();
  for (const issue of issues)
    for (const id of issue.cites) {
      const known = citing.get(id);
      if (known === undefined) citing.set(id, [issue]);
      else known.push(issue);
    }
  return citing;
};

const filledIn = z.object({ id: z.string(), joins: z.string(), filled: z.literal(true) });

/** The clip that one was made for without a gesture, whose place it shares; null for every other. */
export const leaderOf = (clip: unknown): string | null => {
  const parsed = filledIn.safeParse(clip);
  return parsed.success && parsed.data.joins < parsed.data.id ? parsed.data.joins : null;
};

interface Standing {
  readonly id: string;
  readonly clip: unknown;
  readonly leader: string | null;
}

/** These clips as far as they are here, and those that were filled in for them. */
const withFilledIn = async (db: Database, ids: readonly string[]): Promise<readonly Standing[]> => {
  const joining = (await joinedTo(db, ids)).map(({ addition }) => addition);
  const all = [...new Set([...ids, ...joining])];
  const clips = await db.clips.bulkGet(all);
  return all.flatMap((id, at) => {
    const clip = clips[at];
    const leader = leaderOf(clip);
    return clip !== undefined && (at < ids.length || leader !== null) ? [{ id, clip, leader }] : [];
  });
};

/** Every issue whose row can be read. */
export const allIssues = async (db: Database): Promise<readonly IssueProjection[]> =>
  projectionsAmong(await db.issues.toArray());

interface Settle {
  /** Reads the issues that cite any of these clips; others may be among them. */
  readonly issuesCiting: (ids: readonly string[]) => PromiseLike<readonly IssueProjection[]>;
  /** What the owner just said; where left out, what was said before stays. */
  readonly archived?: boolean;
}

/**
 * Computes anew where these clips stand, and what was filled in for them with them. A clip in the inbox has no row, so that taking clips in
 * costs one write each. Runs inside the caller's transaction over `clips`, `triage` and `issues`.
 */
export const settleTriage = async (
  db: Database,
  ids: readonly string[],
  { issuesCiting, archived }: Settle,
): Promise<void> => {
  const asked = new Set(ids);
  if (asked.size === 0) return;
  const standing = await withFilledIn(db, [...asked]);
  const asking = [...new Set(standing.flatMap(({ id, leader }) => (leader === null ? [id] : [id, leader])))];
  const [before, issues] = await Promise.all([db.triage.bulkGet(asking), issuesCiting(asking)]);
  const citing = citingById(issues);
  const keptById = new Map(
    asking.map((id, at) => [id, (asked.has(id) ? archived : undefined) ?? before[at]?.archived ?? false]),
  );
  const rows = standing.map(({ id, clip, leader }): TriageRow => {
    const places = leader === null ? [id] : [id, leader];
    const state = triageStateOf(
      places.some((each) => keptById.get(each)),
      places.flatMap((each) => citing.get(each) ?? []),
    );
    return { id, archived: keptById.get(id) ?? false, state, clippedAt: clippedAtOf(clip) };
  });
  await db.triage.bulkPut(rows.filter((row) => row.state !== 'inbox'));
  await db.triage.bulkDelete(rows.flatMap((row) => (row.state === 'inbox' ? row.id : [])));
};

const withAdditions = async (db: Database, ids: readonly string[]): Promise<readonly string[]> => {
  const pairs = await joinedTo(db, ids);
  const states = await statesOf(db, [...ids, ...pairs.map((pair) => pair.addition)]);
  const together = pairs.filter(({ head, addition }) => states.get(head) === states.get(addition));
  return [...ids, ...together.map((pair) => pair.addition)];
};

/**
 * Archives those of these clips that lie in the inbox, for their curator took them back in the clipper. One that is placed, published or
 * archived stays as it is, and so does what was added to them.
 */
export const withdrawClips = (db: Database, ids: readonly string[]): Promise<null> =>
  db.transaction('rw', [db.clips, db.triage, db.issues], async () => {
    const states = await statesOf(db, ids);
    const lying = ids.filter((id) => states.get(id) === 'inbox');
    await settleTriage(db, lying, { issuesCiting: () => allIssues(db), archived: true });
    return null;
  });

/** Archives clips, or takes them back; the additions shown under a clip go with it. */
export const archiveClips = (db: Database, ids: readonly string[], archived: boolean): Promise<null> =>
  db.transaction('rw', [db.clips, db.triage, db.issues], async () => {
    await settleTriage(db, await withAdditions(db, ids), { issuesCiting: () => allIssues(db), archived });
    return null;
  });
