import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { patternsOf } from './page-access.ts';
import { readSettings } from './settings.ts';

/** Where it is noted which sites the clipper was let in to for filling in links, and not before. */
const KEY = 'fillSites';

const noted = z.array(z.string());

const readNoted = async (): Promise<string[]> => {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return stored === undefined ? [] : noted.parse(stored);
};

/** One change after the other, whichever page of the clipper it comes from. */
const change = (next: (sites: readonly string[]) => Promise<readonly string[]>): Promise<void> =>
  navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: [...(await next(await readNoted()))] });
  });

const isAllowed = (site: string): Promise<boolean> => browser.permissions.contains({ origins: [site] });

/** Ask the curator to let the clipper read these pages, and no others, to fill in what it says of them; works at once in a gesture only. */
export const askToFill = async (urls: readonly string[]): Promise<boolean> => {
  const sites = patternsOf(urls);
  // Asked ahead of the request and not awaited: what was allowed before was not taken for this.
  const before = Promise.all(sites.map((site) => isAllowed(site)));
  const isGiven = await browser.permissions.request({ origins: sites });
  const had = await before;
  const taken = sites.filter((_, at) => had[at] === false);
  if (isGiven) await change(async (known) => [...new Set([...known, ...taken])]);
  return isGiven;
};

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/**
 * Give back the sites that were taken for filling in. One of the paired desk stays: the bridge needs it. What cannot be given back is
 * still noted, and is given back next time.
 */
export const giveFillSitesBack = (): Promise<void> =>
  change(async (sites) => {
    const { deskOrigin } = await readSettings();
    const free = sites.filter(
      (site) => deskOrigin === null || hostOf(site.replace(/\/\*$/, '')) !== hostOf(deskOrigin),
    );
    if (free.length > 0) await browser.permissions.remove({ origins: free });
    return sites.filter((site) => !free.includes(site));
  });
