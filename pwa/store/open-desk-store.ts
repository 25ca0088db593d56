import { fail, ok, type Result } from '#shared/result.ts';
import { keepConnection } from './connection.ts';
import { makeDatabase, makeGate, type Database } from './database.ts';
import type { DeskStore, StoreFailure } from './desk-store.ts';
import { deskStoreOn } from './desk-store-on.ts';
import { storeFailure, toFailure } from './failure.ts';
import { makeLifeline } from './lifeline.ts';
import { makeRoomProbe } from './room-probe.ts';
import type { StoreWorld } from './store-world.ts';

const OLDER_ELSEWHERE = 'An older Galley is still open in another tab. Close that tab, then reload this one.';

/** Milliseconds that another tab is given to store what it holds and to close. */
const PATIENCE = 3_000;

const openOrBlocked = (db: Database): Promise<Result<null, StoreFailure>> =>
  new Promise((resolve, reject) => {
    let late: ReturnType<typeof setTimeout> | undefined;
    db.on('blocked', () => {
      late = setTimeout(() => {
        resolve(fail(storeFailure('closed', OLDER_ELSEWHERE)));
        db.close();
      }, PATIENCE);
    });
    db.open()
      .then(
        () => resolve(ok(null)),
        (error: unknown) => {
          try {
            resolve(fail(toFailure(error)));
          } catch (defect) {
            reject(defect);
          }
        },
      )
      .finally(() => clearTimeout(late));
  });

/** Opens what this device keeps. Whatever becomes of the connection later is told in a sentence to every watcher. */
export const openDeskStore = async (world: StoreWorld): Promise<Result<DeskStore, StoreFailure>> => {
  const gate = makeGate();
  const db = makeDatabase(world.name ?? 'galley', gate);
  const probe = makeRoomProbe(world.storage);
  const life = makeLifeline(probe);
  const opened = await openOrBlocked(db);
  if (!opened.ok) return fail(await life.explain(opened.failure));
  return ok(deskStoreOn(db, life, world, keepConnection({ db, gate, life, probe })));
};
