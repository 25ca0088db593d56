import type { Health, StoreFailure, Watch } from './desk-store.ts';
import { makeSignal, type Signal } from './signal.ts';

type Room = Pick<Health, 'persisted' | 'isPrivate' | 'usedBytes' | 'quotaBytes'>;

export interface HealthKeeper {
  readonly loss: Signal<string | null>;
  readonly trouble: Pick<Signal<string | null>, 'get'>;
  /** Tells that work failed whose answer nobody waits for, `what` saying which; null ends the telling. */
  tellTrouble(what: string, failure: Pick<StoreFailure, 'why'> | null): void;
  /** Asks the browser, once, to keep the data; to be called when there is something to keep. */
  askToPersist(): void;
  watch(setAside: Watch<number>): Watch<Health>;
}

/**
 * Firefox refuses a private window the origin's own files, and keeps the rest until the window closes; no other browser tells
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1831835).
 */
const isPrivate = (storage: StorageManager): Promise<true | null> =>
  storage.getDirectory().then(
    () => null,
    (error: unknown) => (error instanceof DOMException && error.name === 'SecurityError' ? true : null),
  );

const lookUp = async (storage: StorageManager): Promise<Room> => {
  const [persisted, { usage, quota }, inPrivate] = await Promise.all([
    storage.persisted(),
    storage.estimate(),
    isPrivate(storage),
  ]);
  return { persisted, isPrivate: inPrivate, usedBytes: usage ?? null, quotaBytes: quota ?? null };
};

/** Keeps what the browser says about the room and the safety of the data. */
export const makeHealthKeeper = (storage: StorageManager | undefined): HealthKeeper => {
  const room = makeSignal<Room>({ persisted: null, isPrivate: null, usedBytes: null, quotaBytes: null });
  const loss = makeSignal<string | null>(null);
  const trouble = makeSignal<string | null>(null);
  const troubles = new Map<string, string>();
  let asked = false;
  const refresh = async (): Promise<void> => {
    if (storage === undefined) return;
    // Before it was asked, "no" is not an answer yet.
    const { persisted, ...rest } = await lookUp(storage);
    room.set({ ...rest, persisted: asked || persisted === true ? persisted : null });
  };
  const ask = async (manager: StorageManager): Promise<void> => {
    if (!(await manager.persisted())) await manager.persist();
    await refresh();
  };
  // A browser that does not answer leaves the question open, which is what null says.
  const unanswered = (): void => room.set({ ...room.get(), persisted: null });
  return {
    loss,
    trouble,
    tellTrouble(what, failure) {
      if (failure === null) troubles.delete(what);
      else troubles.set(what, `${what} ${failure.why}`);
      trouble.set(troubles.size === 0 ? null : [...troubles.values()].join(' '));
    },
    askToPersist() {
      if (asked || storage === undefined) return;
      asked = true;
      ask(storage).catch(unanswered);
    },
    watch: (setAside) => ({
      subscribe(next, failed) {
        let count: number | null = null;
        const tell = (): void => {
          if (count !== null) next({ ...room.get(), loss: loss.get(), trouble: trouble.get(), setAside: count });
        };
        const ends = [
          room.subscribe(tell),
          loss.subscribe(tell),
          trouble.subscribe(tell),
          setAside.subscribe((now) => {
            count = now;
            tell();
          }, failed),
        ];
        refresh().catch(unanswered);
        return () => {
          for (const end of ends) end();
        };
      },
    }),
  };
};
