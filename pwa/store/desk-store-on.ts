import { clipsOf } from './clips-of.ts';
import type { Connection } from './connection.ts';
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
import { lookOver } from './look-over.ts';
import { putRight } from './put-right.ts';
import { readAgain, type ReadAgain } from './read-again.ts';
import { makeReading, type Unreadable } from './reading.ts';
import { sampleOf } from './sample-of.ts';
import { seenOf } from './seen-of.ts';
import { watchQuery } from './watch.ts';
import { makeWitness, type Witness } from './witness.ts';

const NOT_LOOKED = 'What this device keeps could not be looked over.';
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
const takeBack = async ({ db, life }: Pick<DeskRoom, 'db' | 'life'>, health: HealthKeeper): Promise<ReadAgain> => {
  const fresh = await attempt(life, () => readAgain(db));
  if (!fresh.ok) {
    health.tellTrouble('What was set aside could not be read again; it is still there.', fresh.failure);
    return { clips: [], steps: false };
  }
  return fresh.value;
};

/** Puts right what no list would miss, once what was set aside was read again. */
const look = async (
  { db, life, world }: Pick<DeskRoom, 'db' | 'life' | 'world'>,
  begun: Promise<ReadAgain>,
  { unreadable, health }: { readonly unreadable: Unreadable; readonly health: HealthKeeper },
): Promise<void> => {
  const { steps } = await begun;
  const without = await attempt(life, () => lookOver(db, world.now()));
  // A tab that was closed meanwhile has nobody to tell.
  if (!without.ok) health.tellTrouble(NOT_LOOKED, life.stopped === null ? without.failure : null);
  else if (steps || without.value.length > 0) unreadable('issues', without.value);
};

/** The store on an open connection. */
export const deskStoreOn = (
  db: Database,
  life: Lifeline,
  world: StoreWorld,
  connection: Connection | null = null,
): DeskStore => {
  const health = makeHealthKeeper(world.storage);
  const witness = world.witness === undefined ? null : makeWitness(world.witness, world.locks);
  const hear = (): Promise<void> => compare({ db, life, world }, witness, health);
  const begin = async (): Promise<ReadAgain> => {
    await hear();
    const back = await takeBack({ db, life }, health);
    if (back.clips.length > 0) await hear();
    return back;
  };
  const begun = begin();
  const around: Omit<DeskRoom, 'reading'> = {
    db,
    life,
    world,
    health,
    witness,
    inflow: makeInflow(),
    compared: begun.then(() => undefined),
    hearAgain: hear,
  };
  const unreadable = putRight(around);
  const room: DeskRoom = { ...around, reading: makeReading(life, unreadable) };
  void look({ db, life, world }, begun, { unreadable, health });
  const setAside = watchQuery(life, () => db.setAside.count());
  const issues = issuesOf(room);
  connection?.begin(issues.settle);
  return {
    ...clipsOf(room),
    ...issues,
    ...seenOf(room),
    ...sampleOf(room),
    watchSetAside: () => watchQuery(life, () => db.setAside.toArray()),
    watchHealth: () => health.watch(setAside),
    async acceptLoss() {
      await room.compared;
      const accepted = await attempt(life, async () => (await witness?.accept(db)) ?? null);
      if (!accepted.ok) return accepted;
      if (accepted.value !== null) tellHeard(health, accepted.value);
      return ok(null);
    },
    state: life.state,
    depart() {
      if (life.state.get().kind === 'open') world.mark?.lift();
    },
    comeBack: () => connection?.comeBack() ?? Promise.resolve(),
    close() {
      if (connection !== null) connection.end(storeFailure('closed'));
      life.end(storeFailure('closed'));
      db.close();
    },
  };
};
