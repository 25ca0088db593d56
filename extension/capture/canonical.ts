import { LONGEST_ADDRESS } from '#shared/limits.ts';

const bareHost = (hostname: string): string => hostname.replace(/^(?:www|m|mobile|amp)\./, '');

/** Hosts of one site: the same, or one below the other, whatever device they are for (`www.`, `m.`, `amp.`). */
export const isSameSite = (one: string, other: string): boolean => {
  const [a, b] = [bareHost(one), bareHost(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
};

/**
 * Whether an address is that of an AMP cache, or of a search engine's viewer, with a copy of a page whose own host it names:
 * https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls
 */
const isCopyOf = (claim: URL, { hostname, pathname }: URL): boolean =>
  (hostname.endsWith('.cdn.ampproject.org') ||
    (/^www\.(?:google|bing)\.[a-z.]+$/.test(hostname) && pathname.startsWith('/amp/'))) &&
  pathname.split('/').includes(claim.hostname);

const placeOf = ({ host, pathname, hash }: URL): string =>
  bareHost(host) + pathname.replace(/\/+$/, '') + (/^#[!/]/.test(hash) ? hash : '');

/**
 * Whether an address can be that of the page at another: the same but for the device and the place in the page, and without a parameter
 * that is not there. It may lack some, since those that follow the reader choose no page.
 */
export const isAddressOf = (claimed: string, shown: string): boolean => {
  if (!URL.canParse(claimed, shown)) return false;
  const [claim, here] = [new URL(claimed, shown), new URL(shown)];
  return (
    placeOf(claim) === placeOf(here) &&
    [...claim.searchParams].every(([name, value]) => here.searchParams.getAll(name).includes(value))
  );
};

/** Whether an address is a site's home page. */
export const isHome = ({ pathname, search }: URL): boolean => /^\/(?:index\.\w+)?$/.test(pathname) && search === '';

/** What stands behind the address of an article for another form or a part of it: `/amp`, `/2`, `/page/2`, `/index.html`. */
const FORM = /^(?:amp(?:\.html?)?|print|comments?|embed|all|single|(?:page\/|p)?\d+|index\.\w+)$/i;

/** Whether an address is above another one's path, as a section's is; what has a number of its own is a page with its title behind it. */
const isAbove = (claim: URL, here: URL): boolean => {
  const [up, down] = [claim.pathname.replace(/\/+$/, ''), here.pathname.replace(/\/+$/, '')];
  if (claim.search !== '' || !down.startsWith(`${up}/`)) return false;
  const last = up.slice(up.lastIndexOf('/') + 1);
  return !FORM.test(down.slice(up.length + 1)) && !/\d/.test(last);
};

/** An address that a template encoded whole, as it was before. */
const decodedWhole = (claimed: string): string => {
  if (!/^https?%3a%2f%2f/i.test(claimed)) return claimed;
  try {
    return decodeURIComponent(claimed);
  } catch {
    return claimed;
  }
};

/**
 * The address a page claims for itself, if it can be this page's: of the same site, and not the home page on a page below it,
 * which is what forgotten and broken templates claim.
 */
export const plausibleCanonical = (claimed: string | null, shown: string): string | null => {
  if (claimed === null || claimed.trim() === '') return null;
  const stated = decodedWhole(claimed.trim());
  if (!URL.canParse(stated, shown)) return null;
  const claim = new URL(stated, shown);
  const here = new URL(shown);
  if (/^\/(?:.*\/)?https?%3a%2f%2f/i.test(claim.pathname)) return null;
  if (claim.protocol !== 'https:' && claim.protocol !== 'http:') return null;
  if (claim.href.length > LONGEST_ADDRESS || claim.username !== '' || claim.password !== '') return null;
  if (here.protocol !== 'file:' && !isSameSite(claim.hostname, here.hostname) && !isCopyOf(claim, here)) return null;
  if ((isHome(claim) && !isHome(here)) || isAbove(claim, here)) return null;
  return claim.href;
};
