import type { Clip } from '#shared/clip.ts';
import { publishedAddress } from '#shared/published-address.ts';
import type { Cleaning } from './model.ts';

/** The address an item starts with, and how it was cleaned; null where nothing was. */
export interface ItemAddress {
  readonly url: string;
  readonly cleaning: Cleaning | null;
}

/**
 * The address to publish for a clip: what the page calls its own, else the one that was shown, cleaned; as it was shown where the curator
 * wanted that. Null where neither can be published. Where the list would take off what the curator leaves, nothing was cleaned and that is
 * said by two addresses that are the same: nobody offers to clean it again.
 */
export const itemAddress = ({ capture, asShown, names }: Clip): ItemAddress | null => {
  const shown = publishedAddress(capture, true)?.url ?? null;
  const clean = publishedAddress(capture, false, names)?.url ?? null;
  if (clean === null) return null;
  if (shown === null || (shown === clean && publishedAddress(capture, false)?.url === clean))
    return { url: clean, cleaning: null };
  return { url: asShown === true ? shown : clean, cleaning: { shown, clean } };
};
