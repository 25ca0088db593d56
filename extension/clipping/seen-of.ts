import type { SeenPlace } from '#shared/seen.ts';
import { seenKeys, type SeenAddress } from '#shared/seen-keys.ts';
import type { OwnNames } from '#shared/own-names.ts';
import type { SeenIndex } from '#extension/store/seen.ts';

/**
 * Where the desk has seen these pages, one answer each, in their order; null where it has not, or has not said, or where that cannot be
 * read: it advises, and nobody waits for advice or is kept from clipping by it.
 */
export type SeenOf = (pages: readonly SeenAddress[]) => Promise<readonly (SeenPlace | null)[]>;

/** `names` are the curator's own: two addresses are one page where only what the curator takes off tells them apart. */
export const makeSeenOf =
  (index: Pick<SeenIndex, 'lookMany'>, names: () => Promise<OwnNames>): SeenOf =>
  async (pages) => {
    const own = await names();
    const looked = await index.lookMany(pages.map((page) => seenKeys(page, own)));
    return looked.ok ? looked.value : pages.map(() => null);
  };
