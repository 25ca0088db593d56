import { LONGEST_ADDRESS } from './cut.ts';

/** Hosts of one site: the same, or one below the other (`www.`, `m.`). */
export const isSameSite = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/** Whether an address is a site's home page. */
export const isHome = ({ pathname, search }: URL): boolean => /^\/(?:index\.\w+)?$/.test(pathname) && search === '';

/**
 * The address a page claims for itself, if it can be this page's: of the same site, and not the home page on a page below it,
 * which is what forgotten and broken templates claim.
 */
export const plausibleCanonical = (claimed: string | null, shown: string): string | null => {
  if (claimed === null || claimed.trim() === '' || !URL.canParse(claimed, shown)) return null;
  const claim = new URL(claimed, shown);
  const here = new URL(shown);
  if (claim.protocol !== 'https:' && claim.protocol !== 'http:') return null;
  if (claim.href.length > LONGEST_ADDRESS || claim.username !== '' || claim.password !== '') return null;
  if (here.protocol !== 'file:' && !isSameSite(claim.hostname, here.hostname)) return null;
  if (isHome(claim) && !isHome(here)) return null;
  return claim.href;
};
