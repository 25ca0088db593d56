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

const unread = (detail: string) => fail({ kind: 'unreadable', detail } as const);

/**
 * Run the capture script in a tab that the gesture was not made on. The gesture lets nobody in there, but the curator may have: where the
 * clipper may read the site anyhow, its page is read as the one in front.
 */
export const runBehind =
  ({ mayRead, run, pause }: BehindWorld, { url }: ReadTab): ReadWorld['run'] =>
  async (tabId) => {
    if (!/^https?:/i.test(url) || !(await mayRead([url]))) return unread('no gesture');
    return Promise.race([run(tabId), pause(PATIENCE).then(() => unread('no answer'))]);
  };
