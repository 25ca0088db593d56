import type { Capture, Excerpt } from '#shared/capture.ts';
import type { SeenPlace } from '#shared/seen.ts';
import { runCapture, type ClipTab } from '#extension/browser/tabs.ts';
import type { CaptureAnswer } from '#extension/capture/answer.ts';
import { keep, type KeepWorld } from './keep.ts';
import { titled, type Outcome } from './outcome.ts';
import { pause } from './pause.ts';
import { readTab, type Reading } from './read-tab.ts';
import { runInFront } from './run-behind.ts';
import { withSelected, type Selected } from './selected-words.ts';
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
  // Whatever goes wrong with advice, the clip is kept and told.
  const asked = seen?.(capture).catch(() => null) ?? null;
  const [place, kept] = await Promise.all([asked, keeping()]);
  const outcome = titled(kept, capture);
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

/** What of a page a gesture means, where that is not its own selection. */
export interface Meant {
  /** These excerpts, instead of what is selected. */
  readonly excerpts?: readonly Excerpt[];
  /** This selection, which the browser told with the gesture. */
  readonly selected?: Selected;
}

const meantOf = (answer: CaptureAnswer, { excerpts, selected }: Meant): ReturnType<typeof withSelected> => {
  if (excerpts) return { answer: { ...answer, left: null, capture: { ...answer.capture, excerpts: [...excerpts] } } };
  return selected ? withSelected(answer, selected) : { answer };
};

/** An outcome, with what became of the selection besides. */
const selectionOf = (outcome: Outcome, { answer, selection }: ReturnType<typeof withSelected>): Outcome => {
  const told = selection && { selection };
  switch (outcome.kind) {
    case 'clipped':
    case 'added':
    case 'known':
      return { ...outcome, ...told };
    case 'address-only':
      return { ...outcome, ...told, left: answer.left };
    default:
      return outcome;
  }
};

/** Read a tab and keep it as a clip. */
export const clipTab = async (world: ClipWorld, tab: ClipTab, meant: Meant = {}): Promise<Outcome> => {
  const reading = await readTab({ run: runInFront({ run: runCapture, pause }), online: navigator.onLine }, tab);
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') return reading;
  const means = meantOf(reading.answer, meant);
  const keeping = { ...means.answer, addressOnly: reading.kind !== 'read', note: '', under: null, again: false };
  const outcome = await withSeen(world, keeping.capture, () => keep(world, keeping));
  return withWhy(reading.kind, selectionOf(outcome, means));
};

/** One gesture: read the page, store the clip, and only then say so. */
export const quickClip = async (world: ClipWorld, tab: ClipTab, meant: Meant = {}): Promise<void> => {
  const outcome = await clipTab(world, tab, meant);
  await Promise.all([tellTab(tab.id, outcome), world.tellWaiting()]);
};
