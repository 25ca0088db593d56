import { runCapture, type ClipTab } from '#extension/browser/tabs.ts';
import { keep, type KeepWorld } from './keep.ts';
import type { Outcome } from './outcome.ts';
import { readTab } from './read-tab.ts';
import { tellTab, tellWaiting } from './tell.ts';

const clip = async (world: KeepWorld, tab: ClipTab): Promise<Outcome> => {
  const reading = await readTab({ run: runCapture, online: navigator.onLine }, tab);
  if (reading.kind === 'not-a-page' || reading.kind === 'not-captured') return reading;
  return keep(world, {
    ...reading.answer,
    addressOnly: reading.kind === 'address-only',
    note: '',
    again: false,
  });
};

/** One gesture: read the page, store the clip, and only then say so. */
export const quickClip = async (world: KeepWorld, tab: ClipTab): Promise<void> => {
  const outcome = await clip(world, tab);
  await tellTab(tab.id, outcome);
  await tellWaiting(world.outbox);
};
