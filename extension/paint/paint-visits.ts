import { attributeOf, rootOf } from '#shared/passage/plain-dom.ts';
import { followAddress } from './follow-address.ts';
import { keepPainting } from './keep-painting.ts';
import { unpaint } from './paint.ts';
import { readQuotes } from './read-quotes.ts';

/** How long an address has to stay before it is asked about, ms: an app may go through several, and writes its page meanwhile. */
const SETTLED = 250;

const canonicalOf = (page: Document): string | null => {
  const link = rootOf(page).querySelector('link[rel~="canonical" i]');
  return link && attributeOf(link, 'href');
};

/**
 * Paint the page that a document was loaded as, and each that it goes on to without being loaded: what was painted of the one before
 * goes at once. `ask` gives the passages of the page that the document shows, unparsed, by what it calls its canonical address.
 */
export const paintVisits = (
  page: Document,
  view: Window,
  ask: (canonical: string | null) => Promise<unknown>,
): Promise<void> => {
  let visit = 0;
  let endLast: (() => void) | null = null;
  const paintVisit = async (canonical: string | null): Promise<void> => {
    const mine = visit;
    const quotes = readQuotes(await ask(canonical));
    if (mine === visit && quotes.length > 0) endLast = keepPainting(page, quotes);
  };
  followAddress(view, () => {
    visit += 1;
    endLast?.();
    unpaint(page);
    const before = canonicalOf(page);
    const moved = visit;
    setTimeout(() => {
      if (moved !== visit) return;
      const canonical = canonicalOf(page);
      // One that was there already speaks of the page before.
      void paintVisit(canonical === before ? null : canonical);
    }, SETTLED);
  });
  return paintVisit(canonicalOf(page));
};
