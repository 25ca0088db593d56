import { Dexie, RangeSet } from 'dexie';
import type { Database, Gate } from './database.ts';
import type { StoreFailure } from './desk-store.ts';
import { storeFailure } from './failure.ts';
import type { Lifeline } from './lifeline.ts';
import { type RoomProbe } from '#shared/disk/room-probe.ts';
import { LOOK_AGAIN } from './wait-for-room.ts';
import { turnLog } from '#shared/disk/turn-log.ts';

const NEWER_HERE = 'A newer Galley was opened in another tab, so this one cannot save any more.';
const BROWSER_CLOSED =
  'The browser closed the storage of this page, so nothing can be saved here any more. Reload the page to see what is there.';

/** What an open connection may go through, and what is to be done then. */
export interface ConnectionWorld {
  readonly db: Database;
  readonly gate: Gate;
  readonly life: Lifeline;
  readonly probe: RoomProbe;
}

export interface Connection {
  comeBack(): Promise<void>;
  /** Ends it; what `settle` does comes first. */
  end(failure: StoreFailure): void;
  /** What is to be stored before the connection goes, and when there is room again. */
  begin(settle: () => Promise<unknown>): void;
}

/** Dexie's own word for "anything may have changed", as it says after the back/forward cache. */
const askEverythingAgain = (): void => {
  Dexie.on.storagemutated.fire({ all: new RangeSet(Dexie.minKey, [[]]) });
};

/** Sees to a connection: makes way for a newer Galley, waits for room on a full disk, and knows whether it outlived a sleep. */
export const keepConnection = ({ db, gate, life, probe }: ConnectionWorld): Connection => {
  let settle: (() => Promise<unknown>) | null = null;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const end = (failure: StoreFailure): void => {
    clearTimeout(looking);
    life.end(failure);
    db.close();
  };
  /** Nothing is opened where there is no room, and the first thing written is a log to go on in. */
  const openAgain = async (): Promise<void> => {
    gate.allow();
    await db.open();
    watchClose();
    await turnLog(indexedDB);
  };
  const goOn = async (): Promise<void> => {
    const now = life.state.get();
    if (now.kind !== 'full') return;
    if ((await probe()) === false) return;
    if (now.isClosed) await openAgain();
    life.resume();
    await settle?.();
  };
  const lookAgain = (): void => {
    clearTimeout(looking);
    looking = setTimeout(() => {
      // Whatever does not work yet is tried again with the next look; the state says so all the while.
      void goOn()
        .catch(() => db.close())
        .then(() => {
          if (life.state.get().kind === 'full') lookAgain();
        });
    }, LOOK_AGAIN);
  };
  life.state.subscribe(() => {
    if (life.state.get().kind === 'full') lookAgain();
  });

  const broken = async (): Promise<void> => {
    // Dexie's own handler would open a new, possibly empty database behind our back.
    db.close();
    if ((await probe()) === false) life.rest();
    else end(storeFailure('closed', BROWSER_CLOSED));
  };
  const watchClose = (): void => db.backendDB().addEventListener('close', () => void broken());
  const makeWay = async (): Promise<void> => {
    await settle?.();
    end(storeFailure('closed', NEWER_HERE));
  };
  db.on('versionchange', () => {
    void makeWay();
    // Dexie's own handler closes at once, with what is still on its way.
    return false;
  });
  watchClose();
  return {
    begin(work) {
      settle = work;
    },
    end,
    async comeBack() {
      if (life.stopped !== null) return;
      try {
        await db.issues.count();
      } catch {
        // However it says so: a connection that cannot be read is none.
        await broken();
        return;
      }
      askEverythingAgain();
      await settle?.();
    },
  };
};
