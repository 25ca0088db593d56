import { ageRow, type AgeRow } from './age-row.ts';
import type { OutboxDatabase } from './database.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One round makes the clipper older by what the clock went on, but never by more than a day, nor younger. */
export const olderBy = (before: AgeRow | null, wall: number): AgeRow => {
  const passed = before === null ? 0 : Math.min(Math.max(wall - before.wall, 0), DAY_MS);
  return { name: 'age', wall, age: (before?.age ?? 0) + passed };
};

const readRow = async ({ counters }: Pick<OutboxDatabase, 'counters'>): Promise<AgeRow | null> => {
  const parsed = ageRow.safeParse(await counters.get('age'));
  return parsed.success ? parsed.data : null;
};

/** The clipper's age at its last round; within a transaction over `counters`. */
export const ageOf = async (db: Pick<OutboxDatabase, 'counters'>): Promise<number> => (await readRow(db))?.age ?? 0;

/** Grow older by a round, within a transaction over `counters`; gives the age. */
export const growOlder = async (db: Pick<OutboxDatabase, 'counters'>, wall: number): Promise<number> => {
  const next = olderBy(await readRow(db), wall);
  await db.counters.put(next);
  return next.age;
};

/**
 * Whether something was kept for so many days of use. What an older clipper left without an age begins to be kept when the first round
 * looks; and the age at the last round is up to a day too low, so that it takes one round more.
 */
export const isKeptLongEnough = (since: number | undefined, age: number, days: number): boolean =>
  age - (since ?? 0) > days * DAY_MS;
