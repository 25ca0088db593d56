import type { Pointed } from '#extension/browser/gestures.ts';
import { askFrame, type ClipTab } from '#extension/browser/tabs.ts';
import { altOfPicture } from '#extension/capture/alt-of-picture.ts';
import { pictureExcerpt } from './picture-excerpt.ts';
import { clipTab, type ClipWorld } from './quick-clip.ts';
import { tellTab } from './tell.ts';
import type { Outcome } from './outcome.ts';

const clip = async (world: ClipWorld, tab: ClipTab, { url, frameId }: Pointed): Promise<Outcome> => {
  const alt = await askFrame({ tabId: tab.id, frameId }, altOfPicture, [url]);
  const excerpt = pictureExcerpt(url, typeof alt === 'string' ? alt : null);
  return excerpt ? clipTab(world, tab, { excerpts: [excerpt] }) : { kind: 'not-a-web-picture' };
};

/** Clip a page with one of its pictures, or add the picture to the page's clip. What else is selected there is not meant. */
export const clipPicture = async (world: ClipWorld, tab: ClipTab, picture: Pointed): Promise<void> => {
  const outcome = await clip(world, tab, picture);
  await Promise.all([tellTab(tab.id, outcome), world.tellWaiting()]);
};
