import type { Dexie } from 'dexie';
import { turnLog } from './turn-log.ts';

/** Whether a connection broke, remembered longer than the worker lives. */
export interface BreakMemory {
  get(): Promise<boolean>;
  set(isBroken: boolean): Promise<void>;
}

/**
 * A connection that broke, or a database that did not open, is opened again by whoever asks for it next. Before anything is read or written
 * then, the browser begins a new log; where there is no room for that, it stays closed.
 */
export const mendConnection = (dexie: Dexie, memory: BreakMemory): void => {
  let isBroken = memory.get();
  const broke = (): void => {
    isBroken = Promise.resolve(true);
    // Where it cannot be remembered it counts as long as this worker lives.
    memory.set(true).catch(() => undefined);
  };
  dexie.on('close', broke);
  const open = dexie.open.bind(dexie);
  dexie.open = () =>
    open().catch((error: unknown) => {
      broke();
      // Dexie would keep this failure as the answer to everything that is asked from now on.
      dexie.close({ disableAutoOpen: false });
      throw error;
    });
  dexie.on(
    'ready',
    async () => {
      if (!(await isBroken)) return;
      await turnLog();
      isBroken = Promise.resolve(false);
      await memory.set(false).catch(() => undefined);
    },
    true,
  );
};
