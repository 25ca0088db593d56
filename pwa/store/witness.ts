import * as z from 'zod/mini';
import { sumOfIds } from '#shared/sum-of-ids.ts';
import type { Database } from './database.ts';

/** Where the witness keeps its count: outside IndexedDB, which browsers recreate empty when it breaks. */
const KEY = 'galley-witness';

export const testimony = z.strictObject({
  clips: z.number(),
  /** Sum of the clips' ids, so that the same number of other clips does not pass. */
  hash: z.number(),
  issues: z.number(),
  /** What was last seen before a loss that is not made good yet. */
  lost: z.nullable(
    z.strictObject({
      clips: z.number(),
      issues: z.number(),
      at: z.number(),
      /** As many clips as must be here for the loss to be made good. */
      until: z.number(),
    }),
  ),
});
type Testimony = z.infer<typeof testimony>;
type Seen = Omit<Testimony, 'lost'>;

const NOTHING: Testimony = { clips: 0, hash: 0, issues: 0, lost: null };

const recall = (storage: Storage): Testimony | null => {
  const parsed = testimony.safeParse(readJson(storage.getItem(KEY) ?? ''));
  return parsed.success ? parsed.data : null;
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Someone else wrote under our key: as good as nothing.
    return null;
  }
};

/** Whether it could be written down. Where not, an older, lower count stays, which can miss a loss but never invents one. */
const remember = (storage: Storage, said: Testimony): boolean => {
  try {
    storage.setItem(KEY, JSON.stringify(said));
    return true;
  } catch {
    return false; // No room there, or none for this site; the caller says it.
  }
};

const observe = async (db: Database): Promise<Seen> => {
  const [ids, issues] = await Promise.all([db.clips.toCollection().primaryKeys(), db.issues.count()]);
  return { clips: ids.length, hash: sumOfIds(ids), issues };
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const sentence = (before: NonNullable<Testimony['lost']>, now: Seen): string =>
  `This device kept ${counted(before.clips, 'clip')} and ${counted(before.issues, 'issue')}; ` +
  `the browser now has ${counted(now.clips, 'clip')} and ${counted(now.issues, 'issue')}. ` +
  `Clips of the last 30 days can be taken from the clipper again.`;

const isLoss = (before: Testimony, now: Seen): boolean =>
  now.clips < before.clips ||
  now.issues < before.issues ||
  (now.clips === before.clips && now.issues === before.issues && now.hash !== before.hash);

const freshLoss = (before: Testimony, seen: Seen, at: number): Testimony['lost'] => {
  if (!isLoss(before, seen)) return null;
  const { clips, issues } = before;
  // As many are here as were, but others: all that was lost would have to come on top of them.
  return { clips, issues, at, until: seen.clips < clips ? clips : clips + seen.clips };
};

/** The loss that is to be told: one just found, or an older one that is not made good yet. */
const openLoss = (before: Testimony | null, seen: Seen, at: number): Testimony['lost'] => {
  if (before === null) return null;
  const { lost } = before;
  if (lost === null) return freshLoss(before, seen, at);
  return seen.clips < lost.until || seen.issues < lost.issues ? lost : null;
};

/** What a comparison found. */
interface Heard {
  /** The sentence about a loss, as long as it is to be told. */
  readonly loss: string | null;
  /** Whether the present could be noted down. */
  readonly isNoted: boolean;
}

/** What is kept in localStorage about what is kept in IndexedDB. */
export interface Witness {
  /**
   * Compares what is there with what was seen last, and sees the present. The sentence about a loss stays until as much is there again as
   * was lost, or it is accepted. Who asks while another waits for its turn is answered with it.
   */
  hear(db: Database, now: number): Promise<Heard>;
  /** Looks away while some of these clips and so many issues are taken out, which is no loss, however that ends. */
  letGo<Value>(
    db: Database,
    what: { readonly clips: readonly string[]; readonly issues: number },
    work: () => Promise<Value>,
  ): Promise<Value>;
  /** Takes what is there now for all there is: the owner has read of the loss, and what was lost will not come back. */
  accept(db: Database): Promise<Heard>;
}

/** One tab at a time: between reading what was seen and writing what is, no other tab does the same. */
const LOCK = 'galley-witness';

/**
 * What is noted down is what is there, never a sum of what this tab did: other tabs store too, and may be killed before they say so. A note
 * that comes late is too low, which can miss a loss and never invents one.
 */
export const makeWitness = (storage: Storage, locks?: LockManager): Witness => {
  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> =>
    locks === undefined ? work() : locks.request(LOCK, work);
  let queued: Promise<Heard> | null = null;
  const compare = async (db: Database, now: number): Promise<Heard> => {
    queued = null;
    const before = recall(storage);
    const seen = await observe(db);
    const lost = openLoss(before, seen, now);
    const isNoted = remember(storage, { ...seen, lost });
    return { loss: lost === null ? null : sentence(lost, seen), isNoted };
  };
  return {
    async hear(db, now) {
      queued ??= inTurn(() => compare(db, now));
      const asked = queued;
      try {
        return await asked;
      } finally {
        // Where its turn never came.
        if (queued === asked) queued = null;
      }
    },
    letGo: (db, { clips, issues }, work) =>
      inTurn(async () => {
        const before = recall(storage) ?? NOTHING;
        const there = await db.clips.where('id').anyOf(clips).primaryKeys();
        remember(storage, {
          ...before,
          clips: before.clips - there.length,
          hash: before.hash - sumOfIds(there),
          issues: before.issues - issues,
        });
        try {
          return await work();
        } finally {
          remember(storage, { ...(await observe(db)), lost: before.lost });
        }
      }),
    accept: (db) =>
      inTurn(async () => ({ loss: null, isNoted: remember(storage, { ...(await observe(db)), lost: null }) })),
  };
};
