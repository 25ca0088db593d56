import type { Capture, Excerpt } from '#shared/capture.ts';
import type { SeenPlace } from '#shared/seen.ts';
import { runCapture, type ClipTab } from '#extension/browser/tabs.ts';
import { keep, type KeepWorld } from './keep.ts';
import type { Outcome } from './outcome.ts';
import { readTab, type Reading } from './read-tab.ts';
import { runInFront } from './run-behind.ts';
import { tellTab } from './tell.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where gestures end. */
export interface ClipWorld extends KeepWorld {
  /** Bring badge and bell up to what waits now. */
  readonly tellWaiting: () => Promise<void>;
  /** Where the desk has seen a page; it advises, so whoever knows nothing says null. Left out: nobody is asked. */
  readonly seen?: (capture: Capture) => Promise<SeenPlace | null>;
}

/** An outcome, with where its page was seen before. Asked before the clip is stored, which the answer could be about. */
export const withSeen = async (
  { seen }: Pick<ClipWorld, 'seen'>,
  capture: Capture,
  keeping: () => Promise<Outcome>,
): Promise<Outcome> => {
  // Whatever goes wrong with advice, the clip is kept and told.
  const asked = seen?.(capture).catch(() => null) ?? null;
  const [place, outcome] = await Promise.all([asked, keeping()]);
  return outcome.kind === 'clipped' ||
    outcome.kind === 'added' ||
    outcome.kind === 'address-only' ||
    outcome.kind === 'known'
    ? { ...outcome, seen: place }
    : outcome;
};

/** An outcome, with why no more than title and address was clipped, where that is known. */
export const withWhy = (kind: Reading['kind'], outcome: Outcome): Outcome =>
  (kind === 'moved-on' || kind === 'asleep') && outcome.kind === 'address-only' ? { ...outcome, kind } : outcome;

/** Read a tab and keep it as a clip; with these excerpts instead of what is selected, where they are given. */
export const clipTab = async (world: ClipWorld, tab: ClipTab, excerpts?: readonly Excerpt[]): Promise<Outcome> => {
  const reading = await readTab({ run: runInFront({ run: runCapture, pause }), online: navigator.onLine }, tab);
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') return reading;
  const { answer } = reading;
  const meant = excerpts ? { ...answer, left: null, capture: { ...answer.capture, excerpts: [...excerpts] } } : answer;
  const keeping = { ...meant, addressOnly: reading.kind !== 'read', note: '', under: null, again: false };
  const outcome = await withSeen(world, meant.capture, () => keep(world, keeping));
  return withWhy(reading.kind, outcome);
};

/** One gesture: read the page, store the clip, and only then say so. */
export const quickClip = async (world: ClipWorld, tab: ClipTab): Promise<void> => {
  const outcome = await clipTab(world, tab);
  await Promise.all([tellTab(tab.id, outcome), world.tellWaiting()]);
};
