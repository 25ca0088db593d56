import { fail, ok, type Result } from '#shared/result.ts';
import { makeDatabase, type Database } from './database.ts';
import type { DeskStore, StoreFailure } from './desk-store.ts';
import { deskStoreOn } from './desk-store-on.ts';
import { storeFailure, toFailure } from './failure.ts';
import { makeLifeline, type Lifeline } from './lifeline.ts';
import type { StoreWorld } from './store-world.ts';

const NEWER_HERE = 'A newer Galley was opened in another tab. Reload this page to go on with it; nothing is lost.';
const BROWSER_CLOSED = 'The browser closed the storage of this page. Reload it to see what is there.';
const OLDER_ELSEWHERE = 'An older Galley is still open in another tab. Close that tab, then reload this one.';

const watchConnection = (db: Database, life: Lifeline): void => {
  const end = (why: string): void => {
    life.end(storeFailure('closed', why));
    db.close();
  };
  db.on('versionchange', () => end(NEWER_HERE));
  // Dexie's own handler would open a new, possibly empty database behind our back.
  db.backendDB().addEventListener('close', () => end(BROWSER_CLOSED));
};

const openOrBlocked = (db: Database): Promise<Result<null, StoreFailure>> =>
  new Promise((resolve, reject) => {
    db.on('blocked', () => {
      resolve(fail(storeFailure('closed', OLDER_ELSEWHERE)));
      db.close();
    });
    db.open().then(
      () => resolve(ok(null)),
      (error: unknown) => {
        try {
          resolve(fail(toFailure(error)));
        } catch (defect) {
          reject(defect);
        }
      },
    );
  });

/** Opens what this device keeps. Whatever ends the connection later ends it for good, with a sentence to every watcher. */
export const openDeskStore = async (world: StoreWorld): Promise<Result<DeskStore, StoreFailure>> => {
  const db = makeDatabase(world.name ?? 'galley');
  const opened = await openOrBlocked(db);
  if (!opened.ok) return opened;
  const life = makeLifeline();
  watchConnection(db, life);
  return ok(deskStoreOn(db, life, world));
};
