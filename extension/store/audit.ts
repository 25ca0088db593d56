import type { OutboxDatabase } from './database.ts';
import { toLedger, type Contents, type Ledger } from './ledger-row.ts';
import { countContents, openLedger } from './ledger.ts';
import { lostWithin } from './loss.ts';

const isTrue = (entered: Ledger, there: Contents): boolean =>
  entered.clips === there.clips && entered.waiting === there.waiting && entered.hash === there.hash;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Put clips back on the waiting list that fell off it: those that wait nowhere, were not delivered and not taken back. */
const waitAgain = async (db: OutboxDatabase): Promise<void> => {
  const [waiting, withdrawn, deliveries] = await Promise.all([
    db.waiting.toCollection().primaryKeys(),
    db.withdrawn.toCollection().primaryKeys(),
    db.deliveries.toArray(),
  ]);
  const settled = new Set<string>([...waiting, ...withdrawn, ...deliveries.flatMap(({ ids }) => ids)]);
  const fallen = (await db.clips.toArray()).filter(({ id }) => !settled.has(id));
  await db.waiting.bulkPut(fallen.map(({ id, text }) => ({ id, bytes: bytesOf(text) })));
};

/** Ids on the waiting list that no clip lies behind any more. */
const countDangling = async ({ clips, waiting }: OutboxDatabase): Promise<number> => {
  const [ids, kept] = await Promise.all([waiting.toCollection().primaryKeys(), clips.toCollection().primaryKeys()]);
  const there = new Set(kept);
  return ids.filter((id) => !there.has(id)).length;
};

/** The ledger once it says what is there: what is missing is entered in the same moment in which it stops being expected. */
const enterContents = async (db: OutboxDatabase): Promise<Ledger> => {
  const entered = toLedger(await db.counters.get('ledger'));
  if (entered === null) return openLedger(await countContents(db));
  await waitAgain(db);
  const there = await countContents(db);
  const unsent = (await countDangling(db)) + Math.max(0, entered.waiting - there.waiting);
  const lost = lostWithin(entered, there, unsent);
  const { clips, waiting } = entered.missed;
  const missed = { clips: clips + (lost?.clips ?? 0), waiting: waiting + (lost?.waiting ?? 0) };
  return { ...entered, ...there, missed, changes: entered.changes + 1 };
};

/**
 * Compares what the tables hold with what their own ledger says: a database that was damaged in part opens without an error. What is
 * missing is entered in the transaction that finds it, and the witness tells it by the difference to what it saw: neither twice nor not at
 * all, wherever the clipper is killed. A clipper of before version 5 cannot have written in between (`refuse-newer.ts`), but for
 * the first builds, which refused nothing and kept no ledger: what those delivered and took in passes for no loss.
 */
export const audit = async (db: OutboxDatabase): Promise<void> => {
  const tables = [db.clips, db.waiting, db.counters, db.withdrawn, db.deliveries];
  const isWell = await db.dexie.transaction('r', tables, async () => {
    const entered = toLedger(await db.counters.get('ledger'));
    return entered !== null && isTrue(entered, await countContents(db));
  });
  if (isWell) return;
  const next = await db.dexie.transaction('rw', tables, async () => {
    const anew = await enterContents(db);
    await db.counters.put(anew);
    return anew;
  });
  await db.witness.see(next);
};
