import type { SaveState, StoreFailure } from './desk-store.ts';

export interface SaveQueue {
  readonly saved: { get(): SaveState; subscribe(changed: () => void): () => void };
  /** Takes one change and stores it as soon as the one before is stored. */
  push(bytes: Uint8Array): void;
  /** Stores everything that waits, again if it failed before. */
  flush(): Promise<void>;
  /** Whether anything waits, or is on its way. */
  unsaved(): boolean;
  /** The connection ended: says so at once, whether something waits or not. */
  end(failure: StoreFailure): void;
}

interface World {
  readonly now: () => number;
  /** Stores one change; it is stored when the promise resolves. */
  readonly store: (bytes: Uint8Array) => Promise<void>;
  readonly merge: (changes: Uint8Array[]) => Uint8Array;
  readonly failureOf: (error: unknown) => Promise<StoreFailure>;
  /** When what is stored already was stored; null where that is not known. */
  readonly savedAt: number | null;
}

/** Changes on their way to storage, one transaction at a time; those made meanwhile go together. A failure keeps them all. */
export const makeSaveQueue = ({ now, store, merge, failureOf, savedAt }: World): SaveQueue => {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: savedAt };
  const pending: Uint8Array[] = [];
  let working: Promise<void> | null = null;

  const say = (next: SaveState): void => {
    state = next;
    for (const changed of listeners) changed();
  };
  const storeAll = async (): Promise<SaveState> => {
    while (pending.length > 0) {
      const bytes = merge(pending.splice(0));
      try {
        await store(bytes);
      } catch (error) {
        pending.unshift(bytes);
        return { kind: 'failed', failure: await failureOf(error) };
      }
    }
    return { kind: 'saved', at: now() };
  };
  const work = async (): Promise<void> => {
    let outcome = await storeAll();
    // What was changed while this function was being resumed has not been seen by the loop above.
    while (outcome.kind === 'saved' && pending.length > 0) outcome = await storeAll();
    working = null;
    say(outcome);
  };
  const flush = (): Promise<void> => {
    if (working !== null) return working;
    if (pending.length === 0) return Promise.resolve();
    working = work();
    say({ kind: 'saving' });
    return working;
  };
  return {
    saved: {
      get: () => state,
      subscribe(changed) {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    push(bytes) {
      pending.push(bytes);
      void flush();
    },
    flush,
    unsaved: () => working !== null || pending.length > 0,
    end: (failure) => say({ kind: 'failed', failure }),
  };
};
