/** Addresses that only lead on to another: what services wrap around links to count clicks, and copies of pages made for phones. */

const BY_PARAMETER: readonly (readonly [host: RegExp, path: RegExp, names: readonly string[]])[] = [
  // Of a click in a search `q` is there and empty, and the page is in `url`; a picture's page is in `imgrefurl`.
  [/^(?:www\.|images\.)?google\.(?:com?\.)?[a-z]{2,3}$/, /^\/(?:url|imgres)$/, ['q', 'url', 'imgrefurl']],
  [/^lm?\.(?:facebook|instagram|threads)\.(?:com|net)$/, /^\/(?:l\.php)?$/, ['u']],
  [/^(?:(?:www|m|mbasic|web)\.)?facebook\.com$/, /^\/(?:l\.php|flx\/warn\/)$/, ['u']],
  [/^(?:[a-z]{2,3}\.)?linkedin\.com$/, /^\/(?:safety\/go|redir\/(?:redirect|suspicious-page))\/?$/, ['url']],
  [/^out\.reddit\.com$/, /^\//, ['url']],
  [/^(?:(?:www|old|new|sh)\.)?reddit\.com$/, /^\/media$/, ['url']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  // Mail, chat and searches that are read by millions.
  [/^[a-z0-9]+\.safelinks\.protection\.outlook\.com$/, /^\/$/, ['url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
  [/^(?:[a-z]+\.)?duckduckgo\.com$/, /^\/l\/$/, ['uddg']],
  [/^medium\.com$/, /^\/r\/$/, ['url']],
  [/^t\.umblr\.com$/, /^\/redirect$/, ['z']],
  [/^(?:(?:m|away)\.)?vk\.com$/, /^\/away(?:\.php)?$/, ['to']],
];

/** Google's viewer and cache of AMP pages: the page's own address follows, without its scheme; `s/` says that it is https. */
const AMP = /^\/(?:amp|[cv])\/(s\/)?([^/]+\.[^/]+.*)$/;
const AMP_HOST = /^(?:(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}|[a-z0-9-]+\.cdn\.ampproject\.org)$/;

const SUBSTACK = /^\/redirect\/2\/([\w-]+)/;

/** Substack's address for sharing a post: the publication's name and the post's follow. */
const SUBSTACK_SHARED = /^\/pub\/([a-z0-9-]+)(\/p\/[^/]+)\/?$/i;

const inSubstack = (payload: string): string | null => {
  try {
    const told: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const address: unknown = typeof told === 'object' && told !== null && 'e' in told ? told.e : null;
    return typeof address === 'string' ? address : null;
  } catch {
    return null; // Not of this form: the address stays as it is.
  }
};

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

const inside = (url: URL): string | null => {
  const { hostname, pathname, search, searchParams } = url;
  const found = BY_PARAMETER.find(([host, path]) => host.test(hostname) && path.test(pathname));
  if (found !== undefined)
    return found[2].flatMap((name) => searchParams.getAll(name)).find((address) => isWebAddress(address)) ?? null;
  const amp = AMP_HOST.test(hostname) ? AMP.exec(pathname) : null;
  if (amp !== null) return `${amp[1] === undefined ? 'http' : 'https'}://${amp[2]}${search}`;
  const shared = hostname === 'open.substack.com' ? SUBSTACK_SHARED.exec(pathname) : null;
  if (shared !== null) return `https://${shared[1]}.substack.com${shared[2]}${search}`;
  const payload = hostname === 'substack.com' ? SUBSTACK.exec(pathname)?.[1] : undefined;
  return payload === undefined ? null : inSubstack(payload);
};

/** Wrappers around wrappers that are taken off before it is called a riddle. */
const MOST = 4;

/**
 * The address that one leads on to, where that can be read from it alone, without asking anybody; else the address as it was.
 * What is inside a wrapper and is no web address is not believed.
 */
export const destinationOf = (text: string): string => {
  let address = text;
  for (let taken = 0; taken < MOST; taken += 1) {
    const next = URL.canParse(address) ? inside(new URL(address)) : null;
    if (next === null || !isWebAddress(next)) return address;
    address = next;
  }
  return address;
};
