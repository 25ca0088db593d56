import { NO_NAMES, type OwnNames } from './own-names.ts';
import { PUBLISHED_SCHEMES } from './portable.ts';
import { isSharedMark, trackingOf } from './tracking.ts';

const parseAddress = (text: string): URL | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return PUBLISHED_SCHEMES.has(url.protocol) ? url : null;
};

const nameOf = (pair: string): string => {
  const [name = ''] = pair.split('=', 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A name that is not percent-encoded text is no name on any list, and stays as it is.
  }
};

interface Kept {
  readonly kept: string;
  readonly removed: readonly string[];
}

/** Leaves what stays exactly as it was spelled: sites compare their parameters byte by byte. */
const withoutTracking = (pairs: string, isTracking: (name: string) => boolean): Kept => {
  const all = pairs === '' ? [] : pairs.split('&');
  return {
    kept: all.filter((pair) => !isTracking(nameOf(pair))).join('&'),
    removed: all.map((pair) => nameOf(pair)).filter((name) => isTracking(name)),
  };
};

const TEXT_FRAGMENT = ':~:';

/** An address fit to be published, and the names of what was removed from it. */
export interface PublishableAddress {
  readonly url: string;
  readonly removed: readonly string[];
}

/**
 * The address to publish: tracking parameters, text fragment and sign-in name removed, everything else as it was. The curator's own
 * names say what else to remove, and what to leave.
 * Null for anything but http, https and mailto.
 */
export const publishableAddress = (text: string, names: OwnNames = NO_NAMES): PublishableAddress | null => {
  const url = parseAddress(text);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return { url: url.href, removed: [] };
  const isTracking = trackingOf(url, names);
  const query = withoutTracking(url.search.slice(1), isTracking);
  const [fragment = '', ...textFragment] = url.hash.slice(1).split(TEXT_FRAGMENT);
  const hash = isSharedMark(fragment) ? { kept: '', removed: [`#${fragment}`] } : withoutTracking(fragment, isTracking);
  const signIn = url.username !== '' || url.password !== '';
  if (query.removed.length > 0) url.search = query.kept;
  if (hash.removed.length > 0 || textFragment.length > 0) url.hash = hash.kept;
  url.username = '';
  url.password = '';
  return {
    url: url.href,
    removed: [
      ...query.removed,
      ...hash.removed,
      ...(textFragment.length > 0 ? [':~:text'] : []),
      ...(signIn ? ['user:password'] : []),
    ],
  };
};

const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

/** RFC 3986 section 6.2.2: capital hex digits, and nothing encoded that need not be. */
const evenEncoding = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return UNRESERVED.test(character) ? character : code.toUpperCase();
  });

/** Only a fragment that leads to another page of a single-page app tells two addresses apart. */
const isRoute = (hash: string): boolean => hash.startsWith('#/') || hash.startsWith('#!');

/**
 * One form for comparing two addresses, never for showing: without scheme differences, `www.`, tracking, order of
 * parameters, last slash and place in the page. Null for anything but http, https and mailto.
 */
export const comparableAddress = (text: string, names: OwnNames = NO_NAMES): string | null => {
  const publishable = publishableAddress(text, names);
  if (publishable === null) return null;
  const url = new URL(publishable.url);
  if (url.protocol === 'mailto:') return url.href.toLowerCase();
  const host = url.host.replace(/^www\./, '').replace(/\.$/, '');
  const path = evenEncoding(url.pathname).replace(/\/+$/, '');
  const query = evenEncoding(url.search.slice(1))
    .split('&')
    .filter((pair) => pair !== '')
    .sort()
    .join('&');
  return `https://${host}${path}${query === '' ? '' : `?${query}`}${isRoute(url.hash) ? url.hash : ''}`;
};
