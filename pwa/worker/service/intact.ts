import { integrityOf } from './integrity.ts';

export interface IntactWorld {
  readonly caches: CacheStorage;
  readonly crypto: Crypto;
  /** What a stored file has to be, by the address it is stored under; undefined where that is not known. */
  readonly integrityByKey: (key: string) => string | undefined;
}

/**
 * Whether what is stored under an address is the very file that was built. It is read a second time for that: a response whose body was
 * read or cloned loses what the browser compiled of it.
 */
export const isIntact = async (
  { caches, crypto, integrityByKey }: IntactWorld,
  cacheName: string,
  key: string,
): Promise<boolean> => {
  const wanted = integrityByKey(key);
  if (wanted === undefined) return true;
  const cache = await caches.open(cacheName);
  const stored = await cache.match(key);
  if (stored === undefined) return false;
  try {
    return (await integrityOf(await stored.arrayBuffer(), crypto)) === wanted;
  } catch {
    return false; // It is listed, and cannot be read any more.
  }
};
