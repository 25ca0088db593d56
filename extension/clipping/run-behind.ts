import { fail } from '#shared/result.ts';
import type { ReadTab, ReadWorld } from './read-tab.ts';

export interface BehindWorld {
  /** Whether the curator lets the clipper read these pages, gesture or not. */
  readonly mayRead: (urls: readonly string[]) => Promise<boolean>;
  readonly run: ReadWorld['run'];
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** How long a page behind the others may take to answer, in milliseconds: browsers freeze those, and some never end loading. */
const PATIENCE = 2_000;

/** The one in front gets the time that a very large page takes; then it counts as one that hangs, or that a dialogue keeps waiting. */
const PATIENCE_IN_FRONT = 30_000;

const unread = (detail: string) => fail({ kind: 'unreadable', detail } as const);

const within = (
  { run, pause }: Omit<BehindWorld, 'mayRead'>,
  tabId: number,
  ms: number,
): ReturnType<ReadWorld['run']> => Promise.race([run(tabId), pause(ms).then(() => unread('no answer'))]);

/** Run the capture script in the tab that the gesture was made on: a page that never answers ends in a clip, too. */
export const runInFront =
  (world: Omit<BehindWorld, 'mayRead'>): ReadWorld['run'] =>
  (tabId) =>
    within(world, tabId, PATIENCE_IN_FRONT);

/**
 * Run the capture script in a tab that the gesture was not made on. The gesture lets nobody in there, but the curator may have: where the
 * clipper may read the site anyhow, its page is read as the one in front.
 */
export const runBehind =
  ({ mayRead, run, pause }: BehindWorld, { url }: ReadTab): ReadWorld['run'] =>
  async (tabId) => {
    // A site that the browser cannot even be asked about is not read, and keeps no other tab from being clipped.
    if (!/^https?:/i.test(url) || !(await mayRead([url]).catch(() => false))) return unread('no gesture');
    return within({ run, pause }, tabId, PATIENCE);
  };
