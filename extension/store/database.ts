import { Dexie, type Table } from 'dexie';
import * as z from 'zod/mini';
import { clipId } from '#shared/ids.ts';
import { ageRow } from './age-row.ts';
import { ledger, type Ledger } from './ledger-row.ts';
import type { Mend } from './mend-connection.ts';
import { makeMinter, minted, type Minter } from './minter.ts';
import { refuseNewer } from './refuse-newer.ts';
import { underAllKeys, type OldRow } from './old-row.ts';

/**
 * A clip as it lies in the outbox. Never changed; whether it was delivered is kept apart from it. It lies there as the text that
 * travels to the desk: four worlds lie between, and a text is copied by each where an object would be taken apart and rebuilt.
 */
export const storedClip = z.strictObject({
  id: z.string(),
  /** The clip, as `textOfClip` spells it. */
  text: z.string(),
  /** What its page is known by: two clips that share one are of the same page (`page-keys.ts`). */
  keys: z.readonly(z.array(z.string())),
});
export type StoredClip = z.infer<typeof storedClip>;

/** A clip the desk has not acknowledged yet, with its size as JSON in UTF-8. */
export const waitingClip = z.strictObject({ id: z.string(), bytes: z.number() });
export type WaitingClip = z.infer<typeof waitingClip>;

/** Clips the desk has acknowledged together, and when, in milliseconds since the epoch. */
export const delivery = z.strictObject({
  seq: z.optional(z.number()),
  at: z.number(),
  /** How old the clipper was then (`age.ts`): what its second copies are kept by. Left out by a clipper of before. */
  age: z.exactOptional(z.number()),
  ids: z.readonly(z.array(z.string())),
});
export type Delivery = z.infer<typeof delivery>;

/**
 * A clip that the curator took back, and when, in milliseconds since the epoch. It waits no more, and counts as no clip of its page;
 * its row stays as long as any second copy.
 */
export const withdrawnClip = z.strictObject({
  id: clipId,
  at: z.number(),
  /** How old the clipper was then, as for a delivery. */
  age: z.exactOptional(z.number()),
  /** Whether the desk knows; it is told until it says so, however long it is closed. */
  told: z.boolean(),
});
export type WithdrawnClip = z.infer<typeof withdrawnClip>;

/** How often something happened since the clipper was installed; and beside it, each in one row, what the outbox knows of itself. */
export const counter = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('dropped'), count: z.number() }),
  ledger,
  minted,
  ageRow,
]);
export type Counter = z.infer<typeof counter>;

/** A page that was clipped unopened, and is to be looked at for its title, authors and date. */
export const storedFilling = z.strictObject({
  /** The clip's id. */
  id: z.string(),
  url: z.string(),
  /** How often it was tried in vain. */
  tries: z.number(),
  /** When to try again, in milliseconds since the epoch; left out where it was filled in or given up. */
  due: z.exactOptional(z.number()),
  /** Why it was given up. */
  gaveUp: z.exactOptional(z.string()),
  /** The clip it was filled in by: who takes the first one back means this one too. */
  filledBy: z.exactOptional(clipId),
});
export type StoredFilling = z.infer<typeof storedFilling>;

/** Keeps outside of the database what was seen in it (`witness.ts`). */
export interface OutboxWitness {
  /** Compares what is there with what was seen last; nothing else is done with the database meanwhile. */
  hear(opening: Dexie, database: OutboxDatabase): Promise<void>;
  /** Sees what was entered, and resolves when it is noted down, or cannot be. */
  see(entered: Ledger): Promise<void>;
}

/** For databases that nobody witnesses: those of a test, and the second look of the options page. */
const UNSEEN: OutboxWitness = { hear: () => Promise.resolve(), see: () => Promise.resolve() };

export interface OutboxDatabase {
  readonly dexie: Dexie;
  /** Outside of the database: sees what is entered in it. */
  readonly witness: Pick<OutboxWitness, 'see'>;
  readonly minter: Minter;
  readonly clips: Table<StoredClip, string>;
  readonly waiting: Table<WaitingClip, string>;
  readonly deliveries: Table<Delivery, number>;
  readonly counters: Table<Counter, string>;
  readonly withdrawn: Table<WithdrawnClip, string>;
  readonly fillings: Table<StoredFilling, string>;
}

/**
 * Open the clipper's database. Strict: a transaction completes only when its data has reached the disk. Whenever it opens, the witness
 * compares what is there with what it saw, before anything else is read or written.
 */
export const openDatabase = (
  name = 'galley-clipper',
  witness: OutboxWitness = UNSEEN,
  now: () => number = Date.now,
  mend?: Mend,
): OutboxDatabase => {
  const guard = mend?.();
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', indexedDB: refuseNewer(guard?.refusal) });
  guard?.watch(dexie);
  dexie.version(1).stores({ clips: 'id, address', waiting: 'id', deliveries: '++seq, at', counters: 'name' });
  dexie.version(2).stores({ withdrawn: 'id' });
  dexie.version(3).stores({ fillings: 'id, due' });
  dexie
    .version(4)
    .stores({ clips: 'id, *keys' })
    .upgrade((transaction) =>
      transaction
        .table('clips')
        .toCollection()
        .modify((row: OldRow, slot) => {
          slot.value = underAllKeys(row);
        }),
    );
  // Nothing to change in what is there: an older clipper would enter no changes in the ledger, and pass for a loss.
  dexie.version(5).stores({});
  const database: OutboxDatabase = {
    dexie,
    witness,
    minter: makeMinter(now),
    clips: dexie.table('clips'),
    waiting: dexie.table('waiting'),
    deliveries: dexie.table('deliveries'),
    counters: dexie.table('counters'),
    withdrawn: dexie.table('withdrawn'),
    fillings: dexie.table('fillings'),
  };
  // Sticky: it is called on each opening, and what is asked of the database meanwhile waits (https://dexie.org/docs/Dexie/Dexie.on.ready).
  dexie.on(
    'ready',
    async (opening) => {
      await witness.hear(opening, database);
      database.minter.resume(await opening.table('counters').get('minted'));
    },
    true,
  );
  return database;
};
