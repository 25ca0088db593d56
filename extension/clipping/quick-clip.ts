import { runCapture, type ClipTab } from '#extension/browser/tabs.ts';
import { keep, type KeepWorld } from './keep.ts';
import type { Outcome } from './outcome.ts';
import { readTab } from './read-tab.ts';
import { tellTab } from './tell.ts';

/** Where gestures end. */
export interface ClipWorld extends KeepWorld {
  /** Bring badge and bell up to what waits now. */
  readonly tellWaiting: () => Promise<void>;
}

const clip = async (world: KeepWorld, tab: ClipTab): Promise<Outcome> => {
  const reading = await readTab({ run: runCapture, online: navigator.onLine }, tab);
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') return reading;
  return keep(world, {
    ...reading.answer,
    addressOnly: reading.kind === 'address-only',
    note: '',
    under: null,
    again: false,
  });
};

/** One gesture: read the page, store the clip, and only then say so. */
export const quickClip = async (world: ClipWorld, tab: ClipTab): Promise<void> => {
  const outcome = await clip(world, tab);
  await Promise.all([tellTab(tab.id, outcome), world.tellWaiting()]);
};
