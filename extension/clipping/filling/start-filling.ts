import { onTimeToFill, wakeToFill } from '#extension/browser/fill-clock.ts';
import { mayRead, onAccess } from '#extension/browser/page-access.ts';
import { askParser, closeParser } from '#extension/browser/page-parser.ts';
import { onSettings, readSettings } from '#extension/browser/settings.ts';
import { choicesOr } from '#extension/clipping/choices.ts';
import { coalesce } from '#extension/clipping/coalesce.ts';
import type { ClipWorld } from '#extension/clipping/quick-clip.ts';
import type { Fillings } from '#extension/store/fillings.ts';
import { fetchPage } from './fetch-page.ts';
import { fillLinks } from './fill-links.ts';
import { parsePatiently } from './parse-patiently.ts';

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
  const parse = parsePatiently({
    ask: ({ html, url }) => askParser(html, url),
    close: closeParser,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const fill = (): Promise<number> =>
    fillLinks({
      fillings,
      isWanted: async () => (await readSettings()).fillLinks,
      choices: choicesOr(readSettings),
      isOnline: () => navigator.onLine,
      mayRead: (url) => mayRead([url]),
      fetchPage: (url) => fetchPage({ fetch: (...of) => fetch(...of), timeout: (ms) => AbortSignal.timeout(ms) }, url),
      parse,
      mintId,
      now,
      wakeAt: wakeToFill,
    });
  const run = coalesce(async () => {
    try {
      if ((await fill()) > 0) await tellWaiting();
    } finally {
      // Whatever happened, it is not left open behind it.
      await closeParser();
    }
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
