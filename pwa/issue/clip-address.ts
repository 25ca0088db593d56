import { publishableAddress } from '#shared/address.ts';
import type { Clip } from '#shared/clip.ts';
import { destinationOf } from '#shared/redirect.ts';
import type { Cleaning } from './model.ts';

/** The address an item starts with, and how it was cleaned; null where nothing was. */
export interface ItemAddress {
  readonly url: string;
  readonly cleaning: Cleaning | null;
}

/** As the tab showed it, but for a sign-in, which is never published; null where it is no address to publish. */
const asShownIn = ({ capture }: Clip): string | null => {
  if (publishableAddress(capture.url) === null) return null;
  const url = new URL(capture.url);
  url.username = '';
  url.password = '';
  return url.href;
};

const cleanOf = ({ capture }: Clip): string | null =>
  (capture.canonicalUrl === null ? null : publishableAddress(capture.canonicalUrl)?.url) ??
  publishableAddress(destinationOf(capture.url))?.url ??
  null;

/**
 * The address to publish for a clip: what the page calls its own, else the one that was shown, cleaned. `keep`: the curator wants it as it
 * was shown. Null where neither can be published.
 */
export const itemAddress = (clip: Clip, keep: boolean): ItemAddress | null => {
  const [shown, clean] = [asShownIn(clip), cleanOf(clip)];
  if (clean === null) return null;
  if (shown === null || shown === clean) return { url: clean, cleaning: null };
  return { url: keep ? shown : clean, cleaning: { shown, clean } };
};
