import type { DeskRoom } from './desk-room.ts';
import { storeFailure } from './failure.ts';
import { attempt } from './lifeline.ts';
import type { Unreadable } from './reading.ts';
import { moveAside } from './set-aside.ts';

const NOT_LOADED = 'A part of Galley could not be loaded. Reload the page; nothing is lost.';
const NOT_REBUILT =
  'Some issues may be missing in lists, and these could not be made anew; the issues themselves are not touched.';
const NO_ISSUE = 'An issue cannot be read by this Galley.';
const STILL_HERE = 'It is still on this device; reload the page to get the newest Galley.';

/**
 * What becomes of stored rows that cannot be read: they are set aside whole, and an issue's row, which says nothing of its own, is
 * computed anew with all the others. Never to be called inside a query.
 */
export const putRight = ({ db, life, world, health, witness }: Omit<DeskRoom, 'reading'>): Unreadable => {
  let rebuilding: Promise<void> | null = null;

  const move = async (table: 'clips' | 'publications', keys: readonly string[]): Promise<void> => {
    const moved = await attempt(life, () => {
      const moving = (): Promise<readonly string[]> => moveAside(db, table, keys, world.now);
      return witness === null || table !== 'clips' ? moving() : witness.letGo(db, { clips: keys, issues: 0 }, moving);
    });
    health.tellTrouble(`Some ${table} cannot be read, and could not be set aside.`, moved.ok ? null : moved.failure);
  };
  const rebuild = async (): Promise<void> => {
    const part = await import('./rebuild.ts').catch(() => null);
    if (part === null) {
      health.tellTrouble(NOT_REBUILT, storeFailure('failed', NOT_LOADED));
      return;
    }
    const rebuilt = await attempt(life, () => part.rebuildProjections(db, world.now()));
    health.tellTrouble(NOT_REBUILT, rebuilt.ok ? null : rebuilt.failure);
    if (rebuilt.ok) health.tellTrouble(NO_ISSUE, rebuilt.value === 0 ? null : { why: STILL_HERE });
  };
  return (table, keys) => {
    // What is no failure of storage is a defect, and goes to the one handler of those.
    if (table !== 'issues') void move(table, keys);
    else
      rebuilding ??= rebuild().finally(() => {
        rebuilding = null;
      });
  };
};
