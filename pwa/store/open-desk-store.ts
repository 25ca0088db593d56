import { fail, ok, type Result } from '#shared/result.ts';
import { keepConnection } from './connection.ts';
import { makeDatabase, makeGate, type Database } from './database.ts';
import type { DeskStore, StoreFailure } from './desk-store.ts';
import { deskStoreOn } from './desk-store-on.ts';
import { storeFailure, toFailure } from './failure.ts';
import { makeLifeline, type Lifeline } from './lifeline.ts';
import { makeRoomProbe, type RoomProbe } from '#shared/disk/room-probe.ts';
import type { StoreWorld } from './store-world.ts';
import { turnLog } from '#shared/disk/turn-log.ts';

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

const FULL_AT_START =
  'There is no room left on this device, and opening the desk now could cost what it keeps. Free some space: it opens by itself as soon as there is room.';

/**
 * After a tab that went without a word the log of the database may end in half a record, and what is written behind that is the end of
 * all: so the browser begins a new one first, for which there must be room. Null where the database may be opened.
 */
const beginAfresh = async (life: Lifeline, probe: RoomProbe): Promise<StoreFailure | null> => {
  if ((await probe()) === false) return storeFailure('quota', FULL_AT_START);
  try {
    await turnLog(indexedDB);
    return null;
  } catch (error) {
    const failure = await life.explain(toFailure(error));
    // What else goes wrong with storage is said by the opening itself.
    return failure.kind === 'quota' ? storeFailure('quota', FULL_AT_START) : null;
  }
};

/** Opens what this device keeps. Whatever becomes of the connection later is told in a sentence to every watcher. */
export const openDeskStore = async (world: StoreWorld): Promise<Result<DeskStore, StoreFailure>> => {
  const gate = makeGate();
  const db = makeDatabase(world.name ?? 'galley', gate);
  const probe = makeRoomProbe(world.storage);
  const life = makeLifeline(probe);
  const unsafe = world.mark?.wasLeft === true ? await beginAfresh(life, probe) : null;
  if (unsafe !== null) return fail(unsafe);
  const opened = await openOrBlocked(db);
  if (!opened.ok) {
    const failure = await life.explain(opened.failure);
    return fail(failure.kind === 'quota' ? storeFailure('quota', FULL_AT_START) : failure);
  }
  return ok(deskStoreOn(db, life, world, keepConnection({ db, gate, life, probe })));
};
