import * as z from 'zod/mini';
import { SEEN_KEYS_VERSION, seenKeys } from '#shared/seen-keys.ts';
import type { Database } from '#pwa/store/database.ts';
import { seenRow, type SeenRow } from '#pwa/store/rows.ts';
import { leaderOf } from '#pwa/store/triage.ts';
import { makeBreather } from './breather.ts';

/** What a clip's page is known by. */
export interface PageKeys {
  readonly keys: readonly number[];
  /** The clip it was filled in for, whose place it shares; null for every other. */
  readonly leader: string | null;
}

/** The keys by clip, as far as they are known; grows and shrinks with the clips. */
export type KeysByClip = Map<string, PageKeys>;

const row = z.extend(seenRow, { v: z.literal(SEEN_KEYS_VERSION) });

const names = z.object({ strip: z.array(z.string()), spare: z.array(z.string()) });

/** The names that the curator takes off addresses, or leaves on, are the clipper's to know; a clip has those of them that it needs. */
const clipped = z.object({
  capture: z.object({ url: z.string(), canonicalUrl: z.nullable(z.string()) }),
  names: z.optional(names),
});

/** Rows of keys read at a time, and clips, which are far larger. */
const ROWS = 500;
const CLIPS = 100;

/** All keys that are kept, page by page; what another version computed, or nobody can read, is computed anew. */
const recall = async (db: Database, keysByClip: KeysByClip): Promise<void> => {
  for (let last = '', more = true; more;) {
    const rows: unknown[] = await db.seen.where('id').above(last).limit(ROWS).toArray();
    for (const kept of rows) {
      const parsed = row.safeParse(kept);
      if (!parsed.success) continue;
      const { id, keys, leader = null } = parsed.data;
      keysByClip.set(id, { keys, leader });
    }
    const end = z.object({ id: z.string() }).safeParse(rows.at(-1));
    more = rows.length === ROWS && end.success;
    last = end.success ? end.data.id : last;
  }
};

const compute = async (db: Database, ids: readonly string[], keysByClip: KeysByClip): Promise<void> => {
  const breather = makeBreather();
  for (let from = 0; from < ids.length; from += CLIPS) {
    const wanted = ids.slice(from, from + CLIPS);
    const rows: SeenRow[] = [];
    for (const [at, stored] of (await db.clips.bulkGet(wanted)).entries()) {
      const id = wanted[at] ?? '';
      const parsed = clipped.safeParse(stored);
      // What cannot be read is set aside by whoever shows it; here it is known by nothing.
      const keys = parsed.success ? seenKeys(parsed.data.capture, parsed.data.names) : [];
      const leader = leaderOf(stored);
      keysByClip.set(id, { keys, leader });
      if (parsed.success) rows.push({ id, v: SEEN_KEYS_VERSION, keys, ...(leader !== null && { leader }) });
      if (breather.isDue()) await breather.rest();
    }
    await db.seen.bulkPut(rows);
  }
};

/** Brings the keys up to the clips that are here: from their table, from the clips that are not in it yet, and without those that left. */
export const learnKeys = async (db: Database, keysByClip: KeysByClip): Promise<void> => {
  if (keysByClip.size === 0) await recall(db, keysByClip);
  const ids = await db.clips.toCollection().primaryKeys();
  const here = new Set(ids);
  const gone = [...keysByClip.keys()].filter((id) => !here.has(id));
  for (const id of gone) keysByClip.delete(id);
  await db.seen.bulkDelete(gone);
  await compute(
    db,
    ids.filter((id) => !keysByClip.has(id)),
    keysByClip,
  );
};

/** The keys of links, each computed once. */
export const rememberLinks = (): ((url: string) => readonly number[]) => {
  const keysByLink = new Map<string, readonly number[]>();
  return (url) => {
    const keys = keysByLink.get(url) ?? seenKeys({ url, canonicalUrl: null });
    keysByLink.set(url, keys);
    return keys;
  };
};
