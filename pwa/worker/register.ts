import { Workbox } from 'workbox-window';
import type { StoreFailure } from '#pwa/store/desk-store.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { workerUrl } from './worker-url.ts';

interface WorkerWorld {
  readonly container: ServiceWorkerContainer;
  /** Address of the worker's script. */
  readonly script: string;
  /** Stores everything unsaved; the page is never reloaded before that has worked. */
  readonly settle: () => Promise<Result<null, StoreFailure>>;
  readonly reload: () => void;
}

/** A newer Galley, and how to go on with it. */
export interface UpdateLink {
  /** True while a newer Galley is loaded and waits to be let in. */
  readonly updateWaiting: { get(): boolean; subscribe(changed: () => void): () => void };
  /**
   * Lets the newer Galley in, once everything unsaved is stored; this and every other tab then starts again. A failure says
   * why nothing was done.
   */
  accept(): Promise<Result<null, StoreFailure>>;
  /** Looks whether there is a newer one; the browser itself looks at most once a day. */
  look(): Promise<void>;
}

/**
 * Registers the service worker that lets the desk start without a network. Rejects where the browser refuses, as in a
 * private window: the desk then works as long as it is open.
 */
export const registerWorker = async ({ container, script, settle, reload }: WorkerWorld): Promise<UpdateLink> => {
  const workbox = new Workbox(workerUrl(script));
  const listeners = new Set<() => void>();
  let waiting = false;
  let governed = container.controller !== null;

  const say = (next: boolean): void => {
    waiting = next;
    for (const changed of listeners) changed();
  };
  // Another tab may have let the newer one in: this tab stores what it has, and stays as it is while that does not work.
  const replaced = async (): Promise<void> => {
    if ((await settle()).ok) reload();
    else say(true);
  };
  workbox.addEventListener('waiting', () => say(true));
  container.addEventListener('controllerchange', () => {
    // The very first worker takes over a page that is as new as itself.
    if (governed) void replaced();
    governed = true;
  });
  const registration = await workbox.register();

  return {
    updateWaiting: {
      get: () => waiting,
      subscribe(changed) {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    async accept() {
      const settled = await settle();
      if (!settled.ok) return fail(settled.failure);
      if (registration?.waiting) workbox.messageSkipWaiting();
      else reload();
      return ok(null);
    },
    async look() {
      await registration?.update();
    },
  };
};
