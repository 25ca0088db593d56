import { clipsOf } from './clips-of.ts';
import type { Database } from './database.ts';
import type { DeskRoom } from './desk-room.ts';
import type { DeskStore } from './desk-store.ts';
import { storeFailure } from './failure.ts';
import { makeInflow } from './inflow.ts';
import { ok } from '#shared/result.ts';
import { makeHealthKeeper, type HealthKeeper } from './health.ts';
import { issuesOf } from './issues-of.ts';
import { attempt, type Lifeline } from './lifeline.ts';
import type { StoreWorld } from './store-world.ts';
import { readAgain } from './read-again.ts';
import { seenOf } from './seen-of.ts';
import { moveAside } from './set-aside.ts';
import { watchQuery } from './watch.ts';
import { makeWitness, type Witness } from './witness.ts';

const NOT_COUNTED = 'What this device keeps could not be counted.';
const NOT_NOTED = 'The browser does not let Galley note down how much it keeps, so a loss of clips would go unnoticed.';

const tellHeard = (health: HealthKeeper, { loss, isNoted }: Awaited<ReturnType<Witness['hear']>>): void => {
  health.loss.set(loss);
  health.tellTrouble(NOT_NOTED, isNoted ? null : { why: 'Allow this site to store data, or free some space.' });
};

const compare = async (
  { db, life, world }: Pick<DeskRoom, 'db' | 'life' | 'world'>,
  witness: Witness | null,
  health: HealthKeeper,
): Promise<void> => {
  if (witness === null) return;
  const heard = await attempt(life, () => witness.hear(db, world.now()));
  health.tellTrouble(NOT_COUNTED, heard.ok ? null : heard.failure);
  if (heard.ok) tellHeard(health, heard.value);
};

/** What an older desk set aside may read now: after an update the page starts again, and so comes by here. */
const takeBack = async (
  { db, life }: Pick<DeskRoom, 'db' | 'life'>,
  witness: Witness | null,
  health: HealthKeeper,
): Promise<boolean> => {
  const fresh = await attempt(life, () => readAgain(db));
  if (!fresh.ok) {
    health.tellTrouble('What was set aside could not be read again; it is still there.', fresh.failure);
    return false;
  }
  if (fresh.value.length > 0) witness?.see(fresh.value, 0);
  return fresh.value.length > 0;
};

/** The store on an open connection. */
export const deskStoreOn = (db: Database, life: Lifeline, world: StoreWorld): DeskStore => {
  const health = makeHealthKeeper(world.storage);
  const witness = world.witness === undefined ? null : makeWitness(world.witness);
  const hear = (): Promise<void> => compare({ db, life, world }, witness, health);
  const begin = async (): Promise<void> => {
    await hear();
    if (await takeBack({ db, life }, witness, health)) await hear();
  };
  const room: DeskRoom = {
    db,
    life,
    world,
    health,
    witness,
    inflow: makeInflow(),
    compared: begin(),
    hearAgain: hear,
    setAside(table, keys) {
      const move = async (): Promise<void> => {
        const moved = await attempt(life, () => moveAside(db, table, keys, world.now));
        health.tellTrouble(
          `Some ${table} cannot be read, and could not be set aside.`,
          moved.ok ? null : moved.failure,
        );
        if (moved.ok && table === 'clips') witness?.forget(moved.value);
      };
      // What is no failure of storage is a defect, and goes to the one handler of those.
      void move();
    },
  };
  const setAside = watchQuery(life, () => db.setAside.count());
  return {
    ...clipsOf(room),
    ...issuesOf(room),
    ...seenOf(room),
    watchSetAside: () => watchQuery(life, () => db.setAside.toArray()),
    watchHealth: () => health.watch(setAside),
    async acceptLoss() {
      await room.compared;
      const accepted = await attempt(life, async () => (await witness?.accept(db)) ?? null);
      if (!accepted.ok) return accepted;
      if (accepted.value !== null) tellHeard(health, accepted.value);
      return ok(null);
    },
    close() {
      life.end(storeFailure('closed'));
      db.close();
    },
  };
};
