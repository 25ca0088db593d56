import type { Dexie } from 'dexie';
import type { RoomProbe } from '#shared/disk/room-probe.ts';

/** Whether what is written now can stand behind no half record; remembered longer than the worker lives, and not beyond the browser's end. */
export interface LogMemory {
  get(): Promise<boolean>;
  set(isSafe: boolean): Promise<void>;
}

/** To be given a database before it is opened, and before anything else is done as it opens. */
export type Mend = (dexie: Dexie) => void;

/** Milliseconds between two looks whether there is room again. */
const LOOK_AGAIN = 1_000;

/**
 * A connection that broke, or a database that did not open, is opened again by whoever asks for it next. Before anything is written then,
 * and before the first write after the browser started, which may have ended on a full disk or in a crash, the browser begins a
 * new log; where there is no room for that, the database stays closed (docs/decisions/full-disk.md).
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
  const turn = async (): Promise<void> => {
    const known = isSafe ?? (await memory.get().catch(() => false));
    if (!known) await turnLog();
    await remember(true);
  };
  const ensure = (): Promise<void> =>
    (turning ??= turn().finally(() => {
      turning = null;
    }));

  /** Nothing is opened while there is no room: what lay there was gone after that. Until then Dexie answers with its failure. */
  const reopenWithRoom = async (dexie: Dexie): Promise<void> => {
    while ((await hasRoom()) === false) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    if (dexie.hasFailed()) dexie.close({ disableAutoOpen: false });
  };

  return (dexie) => {
    dexie.on('close', () => void remember(false));
    const open = dexie.open.bind(dexie);
    dexie.open = () =>
      open().catch((error: unknown) => {
        void remember(false);
        void reopenWithRoom(dexie);
        throw error;
      });
    dexie.on('ready', ensure, true);
  };
};
