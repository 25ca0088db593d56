import type { Capture, Excerpt } from '#shared/capture.ts';
import type { SeenPlace } from '#shared/seen.ts';
import { runCapture, type ClipTab } from '#extension/browser/tabs.ts';
import { keep, type KeepWorld } from './keep.ts';
import { titled, type Outcome } from './outcome.ts';
import { readTab } from './read-tab.ts';
import { tellTab } from './tell.ts';

/** Where gestures end. */
export interface ClipWorld extends KeepWorld {
  /** Bring badge and bell up to what waits now. */
  readonly tellWaiting: () => Promise<void>;
  /** Where the desk has seen a page; it advises, so whoever knows nothing says null. Left out: nobody is asked. */
  readonly seen?: (capture: Capture) => Promise<SeenPlace | null>;
}

/** An outcome, with the title of its clip, and where its page was seen before: asked before the clip is stored, which the answer could be about. */
export const withSeen = async (
  { seen }: Pick<ClipWorld, 'seen'>,
  capture: Capture,
  keeping: () => Promise<Outcome>,
): Promise<Outcome> => {
  const [place, kept] = await Promise.all([seen?.(capture) ?? null, keeping()]);
  const outcome = titled(kept, capture);
  return outcome.kind === 'clipped' ||
    outcome.kind === 'added' ||
    outcome.kind === 'address-only' ||
    outcome.kind === 'known'
    ? { ...outcome, seen: place }
    : outcome;
};

/** Read a tab and keep it as a clip; with these excerpts instead of what is selected, where they are given. */
export const clipTab = async (world: ClipWorld, tab: ClipTab, excerpts?: readonly Excerpt[]): Promise<Outcome> => {
  const reading = await readTab({ run: runCapture, online: navigator.onLine }, tab);
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') return reading;
  const { answer } = reading;
  const meant = excerpts ? { ...answer, left: null, capture: { ...answer.capture, excerpts: [...excerpts] } } : answer;
  const keeping = { ...meant, addressOnly: reading.kind !== 'read', note: '', under: null, again: false };
  const outcome = await withSeen(world, meant.capture, () => keep(world, keeping));
  return reading.kind === 'moved-on' && outcome.kind === 'address-only' ? { ...outcome, kind: 'moved-on' } : outcome;
};

/** One gesture: read the page, store the clip, and only then say so. */
export const quickClip = async (world: ClipWorld, tab: ClipTab): Promise<void> => {
  const outcome = await clipTab(world, tab);
  await Promise.all([tellTab(tab.id, outcome), world.tellWaiting()]);
};
