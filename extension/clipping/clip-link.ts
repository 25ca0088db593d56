import { askFrame, type ClipTab } from '#extension/browser/tabs.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { wordsOfLink } from '#extension/capture/words-of-link.ts';
import type { Pointed } from '#extension/browser/gestures.ts';
import { keep } from './keep.ts';
import { addressOfLink, captureOfLink, viaOf } from './link-capture.ts';
import type { Outcome } from './outcome.ts';
import { withSeen, type ClipWorld } from './quick-clip.ts';
import { tellTab } from './tell.ts';

const clip = async (world: ClipWorld, tab: ClipTab, link: Pointed): Promise<Outcome> => {
  const url = addressOfLink(link.url);
  if (url === null) return { kind: 'not-a-web-link' };
  if (url.length > LONGEST_ADDRESS) return { kind: 'long-address' };
  const words = link.words ?? (await askFrame({ tabId: tab.id, frameId: link.frameId }, wordsOfLink, [link.url]));
  const capture = captureOfLink(url, typeof words === 'string' ? words : null);
  const via = viaOf(tab, await world.choices());
  const keeping = {
    capture,
    left: null,
    online: navigator.onLine,
    note: '',
    under: null,
    again: false,
    addressOnly: false,
    ...(via !== null && { via }),
  };
  return withSeen(world, capture, () => keep(world, keeping));
};

/** Clip the page that a link leads to, unopened: nothing of it is fetched. */
export const clipLink = async (world: ClipWorld, tab: ClipTab, link: Pointed): Promise<void> => {
  const outcome = await clip(world, tab, link);
  await Promise.all([tellTab(tab.id, outcome), world.tellWaiting()]);
};
