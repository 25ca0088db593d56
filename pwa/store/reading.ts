import type { Result } from '#shared/result.ts';
import type { StoreFailure, Watch } from './desk-store.ts';
import { attempt, type Lifeline } from './lifeline.ts';
import { watchQuery } from './watch.ts';

/** A table whose rows are parsed as they are read. */
export type ReadTable = 'clips' | 'publications' | 'issues';

/** Told the keys of stored rows that do not parse. */
export type Unreadable = (table: ReadTable, keys: readonly string[]) => void;

/** Asks the tables. Whoever asks reports what it cannot read and goes on without; what becomes of that begins when the answer is there. */
export interface Reading {
  watch<Value>(ask: (unreadable: Unreadable) => Promise<Value>): Watch<Value>;
  read<Value>(ask: (unreadable: Unreadable) => Promise<Value>): Promise<Result<Value, StoreFailure>>;
}

interface Answer<Value> {
  readonly value: Value;
  readonly bad: ReadonlyMap<ReadTable, ReadonlySet<string>>;
}

/** Not an async function: Dexie would lose sight of what is read in it. */
const answer = <Value>(ask: (unreadable: Unreadable) => Promise<Value>): Promise<Answer<Value>> => {
  const bad = new Map<ReadTable, Set<string>>();
  const report: Unreadable = (table, keys) => {
    const known = bad.get(table) ?? new Set();
    bad.set(table, known);
    for (const key of keys) known.add(key);
  };
  return ask(report).then((value) => ({ value, bad }));
};

/** `unreadable` may write: inside a live query nothing may be written (Dexie answers with a ReadOnlyError), so it is called after it. */
export const makeReading = (life: Lifeline, unreadable: Unreadable): Reading => {
  const tell = ({ bad }: Answer<unknown>): void => {
    for (const [table, keys] of bad) unreadable(table, [...keys]);
  };
  return {
    watch: (ask) => ({
      subscribe: (next, failed) =>
        watchQuery(life, () => answer(ask)).subscribe((found) => {
          next(found.value);
          tell(found);
        }, failed),
    }),
    async read(ask) {
      const found = await attempt(life, () => answer(ask));
      if (!found.ok) return found;
      tell(found.value);
      return { ok: true, value: found.value.value };
    },
  };
};
