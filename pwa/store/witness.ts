import * as z from 'zod/mini';
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

/** FNV-1a, summed over all ids (exact below two million of them): a batch can be added without reading the rest. */
const hashOf = (ids: readonly string[]): number => {
  let sum = 0;
  for (const id of ids) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    sum += hash >>> 0;
  }
  return sum;
};

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
  return { clips: ids.length, hash: hashOf(ids), issues };
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
   * Compares what is there with what was seen last, and sees the present. The sentence about a loss stays until as much is
   * there again as was lost, or it is accepted.
   */
  hear(db: Database, now: number): Promise<Heard>;
  /**
   * Sees what was just stored, and says whether it could note it down; a batch that no witness saw can only hide a later loss of
   * as much, never invent one.
   */
  see(clips: readonly string[], issues: number): boolean;
  /** Sees clips being set aside, or the sample being thrown away, which is no loss. */
  forget(clips: readonly string[], issues?: number): void;
  /** Takes what is there now for all there is: the owner has read of the loss, and what was lost will not come back. */
  accept(db: Database): Promise<Heard>;
}

export const makeWitness = (storage: Storage): Witness => {
  const change = (sign: 1 | -1, clips: readonly string[], issues: number): boolean => {
    const said = recall(storage) ?? NOTHING;
    return remember(storage, {
      ...said,
      clips: said.clips + sign * clips.length,
      hash: said.hash + sign * hashOf(clips),
      issues: said.issues + sign * issues,
    });
  };
  return {
    async hear(db, now) {
      const before = recall(storage);
      const seen = await observe(db);
      const lost = openLoss(before, seen, now);
      const isNoted = remember(storage, { ...seen, lost });
      return { loss: lost === null ? null : sentence(lost, seen), isNoted };
    },
    see: (clips, issues) => change(1, clips, issues),
    forget(clips, issues = 0) {
      change(-1, clips, issues);
    },
    async accept(db) {
      return { loss: null, isNoted: remember(storage, { ...(await observe(db)), lost: null }) };
    },
  };
};
