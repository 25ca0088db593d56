import type { TextQuote } from '#shared/capture.ts';
import { plausibleCanonical } from '#extension/capture/canonical.ts';
import { clippedOn } from './clipped-on.ts';
import type { KeepWorld } from './keep.ts';

/**
 * What to paint on a page that is visited, by the address the browser says it has and by the one the page says, where that can be
 * its own. A page that claims too much learns nothing: what is painted is only what it says already.
 */
export const quotesHere = async (
  world: Pick<KeepWorld, 'outbox' | 'now' | 'choices'>,
  url: string,
  claimed: string | null,
): Promise<readonly TextQuote[]> => {
  if (!/^https?:/.test(url)) return [];
  const clipped = await clippedOn(world, { url, canonicalUrl: plausibleCanonical(claimed, url) });
  return clipped?.excerpts.map(({ selector }) => selector) ?? [];
};
