import type { OpenMark } from './open-mark.ts';

/** What the store takes from the world around it. */
export interface StoreWorld {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A fresh UUID. */
  readonly mintId: () => string;
  /** `navigator.storage`, where the browser has it. */
  readonly storage?: StorageManager;
  /** Storage outside IndexedDB (localStorage) for the witness of a loss. */
  readonly witness?: Storage;
  /** `navigator.locks`, where the browser has it: several tabs share one witness. */
  readonly locks?: LockManager;
  /** Tells whether the tab before this one went in order (`open-mark.ts`). */
  readonly mark?: OpenMark;
  /** Name of the database; tests open their own. */
  readonly name?: string;
}
