import type { Dexie } from 'dexie';
import * as z from 'zod/mini';
import { audit } from './audit.ts';
import type { OutboxWitness, StoredClip, WaitingClip } from './database.ts';
import { ledger, toLedger, type Ledger } from './ledger-row.ts';
import { countContents } from './ledger.ts';
import { isSuccessor, lostSince, missedSince, type Lost } from './loss.ts';

const loss = z.object({
  /** When it was found, in milliseconds since the epoch. */
  at: z.number(),
  clips: z.int(),
  /** Of these, those that the desk had not got, at most. */
  waiting: z.int(),
});
/** Clips that were lost, until their owner has read of it. */
export type Loss = z.infer<typeof loss>;

const testimony = z.object({ ledger: z.nullable(ledger), loss: z.nullable(loss) });
export type Testimony = z.infer<typeof testimony>;

/** Somewhere outside of IndexedDB, which browsers recreate empty when it breaks. */
export interface Place {
  readonly read: () => Promise<unknown>;
  readonly write: (testimony: Testimony) => Promise<void>;
}

export interface WitnessWorld {
  readonly place: Place;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called whenever the database was opened, and when that changes: the loss that nobody has read of. */
  readonly told: (loss: Loss | null) => void;
  /** Whether what is there can be noted down, whenever that changes: where not, a loss would go unnoticed. */
  readonly noted: (isNoted: boolean) => void;
  /** Called where the database opened and what lies in it cannot be read through. */
  readonly unread: () => void;
}

export interface Witness extends OutboxWitness {
  /** The loss that nobody has read of. */
  loss(): Loss | null;
  /** Its owner has read of the loss that was found then. */
  accept(at: number): Promise<void>;
}

const NOTHING: Testimony = { ledger: null, loss: null };

const together = (one: Loss | null, lost: Lost | null, at: number): Loss | null =>
  lost === null ? one : { at, clips: (one?.clips ?? 0) + lost.clips, waiting: (one?.waiting ?? 0) + lost.waiting };

/**
 * The witness of the outbox. What it keeps is written after the transaction it speaks of, so it is behind the database or level with it:
 * a death in between makes no loss where there is none, and what was lost before its writer heard that it is stored was never promised.
 */
export const makeWitness = ({ place, now, told, noted, unread }: WitnessWorld): Witness => {
  /** Null until it was read: nothing is written over what nobody knows. */
  let said: Testimony | null = null;

  const say = async (next: Testimony): Promise<void> => {
    said = next;
    try {
      await place.write(next);
      noted(true);
    } catch {
      noted(false);
    }
  };
  const recall = async (): Promise<Testimony> => {
    const parsed = testimony.safeParse(await place.read());
    // Someone else wrote there, or nobody yet.
    return parsed.success ? parsed.data : NOTHING;
  };
  /** What is there now is what the next comparison begins with, in one write with what is missing: it is told once. */
  const learn = async (before: Testimony, there: Ledger | null, lost: Lost | null): Promise<void> => {
    await say({ ledger: there, loss: together(before.loss, lost, now()) });
  };
  const compare = async (before: Testimony, opening: Dexie): Promise<void> => {
    said = before;
    const there = toLedger(await opening.table('counters').get('ledger'));
    const { ledger: seen } = before;
    if (seen === null) {
      if (there !== null) await learn(before, there, null);
    } else if (there === null || !isSuccessor(seen, there)) {
      const tables = {
        clips: opening.table<StoredClip, string>('clips'),
        waiting: opening.table<WaitingClip, string>('waiting'),
      };
      await learn(before, there, lostSince(seen, there, await countContents(tables)));
    } else {
      const missed = missedSince(seen, there);
      if (missed !== null) await learn(before, there, missed);
    }
    told(said.loss);
  };
  return {
    async hear(opening, database) {
      // What was not compared must not be written over: it is the next time.
      said = null;
      const before = await recall().catch(() => null);
      if (before === null) {
        noted(false);
        return;
      }
      try {
        await compare(before, opening);
      } catch (error) {
        said = null;
        // Nothing can be stored in a database that cannot be read: it counts as not opened, and whoever clips is told.
        throw error;
      }
      // Not waited for: what it finds stays to be found, whatever is written meanwhile.
      audit(database).catch(unread);
    },
    async see(entered) {
      if (said === null) return;
      const { ledger: seen } = said;
      if (seen !== null && seen.epoch === entered.epoch && seen.changes >= entered.changes) return;
      const missed = seen === null ? null : missedSince(seen, entered);
      await learn(said, entered, missed);
      if (missed !== null) told(said.loss);
    },
    loss: () => said?.loss ?? null,
    async accept(at) {
      if (said?.loss?.at !== at) return;
      await say({ ...said, loss: null });
      told(null);
    },
  };
};
