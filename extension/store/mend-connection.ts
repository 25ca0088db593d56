import { Dexie } from 'dexie';
import type { RoomProbe } from '#shared/disk/room-probe.ts';
import type { Refusal } from './refuse-newer.ts';

/** Whether what is written now can stand behind no half record; remembered longer than the worker lives, and not beyond the browser's end. */
export interface LogMemory {
  get(): Promise<boolean>;
  set(isSafe: boolean): Promise<void>;
}

/** Stands before one database. */
export interface Guard {
  /** For the factory it is opened with. */
  readonly refusal: Refusal;
  /** To be given the database before it is opened, and before anything else is done as it opens. */
  watch(dexie: Dexie): void;
}

/** Gives each database a guard of its own. */
export type Mend = () => Guard;

/** Milliseconds between two looks whether there is room again. */
const LOOK_AGAIN = 1_000;

/**
 * A connection that broke, or a database that did not open, is opened again by whoever asks for it next, and only where there is room:
 * what lay there was gone after an opening on a full disk. Before anything is written then, and before the first write after the browser
 * started, which may have ended on a full disk or in a crash, the browser begins a new log (docs/decisions/full-disk.md).
 */
export const makeMender = (memory: LogMemory, turnLog: () => Promise<void>, hasRoom: RoomProbe): Mend => {
  /** Null until the memory was asked. */
  let isSafe: boolean | null = null;
  /** One log for all databases of the clipper: who comes second waits for who came first. */
  let turning: Promise<void> | null = null;

  const remember = (now: boolean): Promise<void> => {
    isSafe = now;
    // Where it cannot be remembered it counts as long as this worker lives.
    return memory.set(now).catch(() => undefined);
  };
  const ask = (): Promise<boolean> => memory.get().catch(() => false);
  const turn = async (): Promise<void> => {
    const known = isSafe ?? (await ask());
    if (!known) await turnLog();
    await remember(true);
  };
  const ensure = (): Promise<void> =>
    (turning ??= turn().finally(() => {
      turning = null;
    }));
  /** How often it may be tried: where nobody looked for room, one failure may come of there being none. */
  const triesNow = async (): Promise<number> => {
    const known = isSafe ?? (await ask());
    if (known) return 1;
    return (await hasRoom()) === false ? 0 : Number.POSITIVE_INFINITY;
  };
  /** Until then Dexie answers with its failure. */
  const reopenWithRoom = async (dexie: Dexie): Promise<void> => {
    while ((await hasRoom()) === false) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    if (dexie.hasFailed()) dexie.close({ disableAutoOpen: false });
  };

  return () => {
    let tries = 0;
    let isFull = false;
    return {
      refusal() {
        if (isFull) return new DOMException('There is no room to open it in.', 'QuotaExceededError');
        tries -= 1;
        return tries >= 0 ? null : new DOMException('It did not open, or its connection broke.', 'InvalidStateError');
      },
      watch(dexie) {
        dexie.on('close', () => {
          tries = 0;
          void remember(false);
        });
        const open = dexie.open.bind(dexie);
        dexie.open = () =>
          Dexie.Promise.resolve(triesNow())
            .then((now) => {
              tries = now;
              isFull = now === 0;
              return open();
            })
            .catch((error: unknown) => {
              void remember(false);
              void reopenWithRoom(dexie);
              throw error;
            });
        dexie.on('ready', ensure, true);
      },
    };
  };
};
