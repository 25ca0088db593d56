import { isIntact, type IntactWorld } from './intact.ts';

/** A file that the worker keeps. */
export interface KeptFile {
  readonly url: string;
  /** The address it is stored under. */
  readonly key: string;
  readonly integrity: string | undefined;
}

export interface AnewWorld extends IntactWorld {
  readonly cacheName: string;
  readonly fetch: typeof fetch;
  readonly registration: ServiceWorkerRegistration;
}

/** What became of it: everything is whole; a newer Galley is coming; nothing answers; what answers is something else. */
export type Anew = 'whole' | 'newer' | 'silent' | 'foreign';

/** Fetches one file and keeps it, if it is the one that was built. */
const fetchFile = async ({ caches, cacheName, fetch }: AnewWorld, file: KeptFile): Promise<boolean> => {
  try {
    const answer = await fetch(file.url, {
      cache: 'reload',
      credentials: 'same-origin',
      ...(file.integrity && { integrity: file.integrity }),
    });
    if (!answer.ok) return false;
    const cache = await caches.open(cacheName);
    await cache.put(file.key, answer);
    return true;
  } catch {
    return false; // No network, another file, or no room: what is stored stays as it is.
  }
};

/** A server that has none of these files any more has a newer Galley, which brings files of its own. */
const isNewerOneComing = async ({ registration }: AnewWorld): Promise<boolean> => {
  try {
    await registration.update();
  } catch {
    return false; // No network, or no worker of ours: the one at hand stays.
  }
  return registration.installing !== null || registration.waiting !== null;
};

const doesAnswer = async ({ fetch, registration }: AnewWorld): Promise<boolean> => {
  try {
    await fetch(registration.scope, { cache: 'reload' });
    return true;
  } catch {
    return false;
  }
};

/** Fetches every file of Galley's that is damaged or missing. Touches nothing but them, and of them only what it has a whole one for. */
export const fetchAnew = async (world: AnewWorld, files: readonly KeptFile[]): Promise<Anew> => {
  let isWhole = true;
  for (const file of files)
    if (!(await isIntact(world, world.cacheName, file.key))) isWhole = (await fetchFile(world, file)) && isWhole;
  if (isWhole) return 'whole';
  if (await isNewerOneComing(world)) return 'newer';
  return (await doesAnswer(world)) ? 'foreign' : 'silent';
};
