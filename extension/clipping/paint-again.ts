import type { Capture } from '#shared/capture.ts';
import { paintTab } from '#extension/browser/paint-tab.ts';
import { clippedOn } from './clipped-on.ts';
import type { KeepWorld } from './keep.ts';

/** Paint what is clipped of a page, with what was clipped just now. */
export const paintAgain = async (world: KeepWorld, tabId: number, capture: Capture): Promise<void> => {
  const clipped = await clippedOn(world, capture);
  const quotes = clipped?.excerpts.map(({ selector }) => selector) ?? [];
  if (quotes.length === 0) return;
  // A page that was closed or left meanwhile has nothing to paint; the clip is stored and was told.
  await paintTab(tabId, quotes).catch(() => null);
};
