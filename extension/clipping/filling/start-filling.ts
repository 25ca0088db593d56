import { onTimeToFill, wakeToFill } from '#extension/browser/fill-clock.ts';
import { mayRead, onAccess } from '#extension/browser/page-access.ts';
import { closeParser, parsePage } from '#extension/browser/page-parser.ts';
import { onSettings, readSettings } from '#extension/browser/settings.ts';
import { choicesOr } from '#extension/clipping/choices.ts';
import { coalesce } from '#extension/clipping/coalesce.ts';
import type { ClipWorld } from '#extension/clipping/quick-clip.ts';
import type { Fillings } from '#extension/store/fillings.ts';
import { fetchPage } from './fetch-page.ts';
import { fillLinks } from './fill-links.ts';

/** When to look at pages that were clipped unopened. */
export interface Filler {
  /** Something may be due: begin now, or say later when it is time. */
  readonly begin: () => void;
  /** The curator allowed more than before: try what was waiting for that. */
  readonly beginAnew: () => void;
}

/** Fill in links from now on, whenever something is due and the curator wants it. Attaches its listeners at once. */
export const startFilling = (
  { mintId, now, tellWaiting }: Pick<ClipWorld, 'mintId' | 'now' | 'tellWaiting'>,
  fillings: Fillings,
): Filler => {
  const run = coalesce(async () => {
    const filled = await fillLinks({
      fillings,
      isWanted: async () => (await readSettings()).fillLinks,
      choices: choicesOr(readSettings),
      isOnline: () => navigator.onLine,
      mayRead: (url) => mayRead([url]),
      fetchPage: (url) => fetchPage({ fetch: (...of) => fetch(...of), timeout: (ms) => AbortSignal.timeout(ms) }, url),
      parse: ({ html, url }) => parsePage(html, url),
      mintId,
      now,
      wakeAt: wakeToFill,
    });
    await closeParser();
    if (filled > 0) await tellWaiting();
  });
  const begin = (): void => void run();
  const beginAnew = (): void => void fillings.wake().then(run);
  onTimeToFill(begin);
  onAccess(beginAnew);
  onSettings(({ fillLinks: isWanted }) => {
    if (isWanted) beginAnew();
  });
  return { begin, beginAnew };
};
