import { publishableAddress, type PublishableAddress } from './address.ts';
import type { Capture } from './capture.ts';
import { NO_NAMES, type OwnNames } from './own-names.ts';
import { destinationOf } from './redirect.ts';
import { withSentAlong } from './sent-along.ts';

/** The address a clip's item gets, what was removed from it, and whose address it is. */
export interface PublishedAddress extends PublishableAddress {
  /** The tab's own, the one a redirect in the tab leads on to, or the one the page calls its own. */
  readonly from: 'tab' | 'redirect' | 'page';
}

type Addressed = Pick<Capture, 'url' | 'canonicalUrl'>;

/** What no reader should get, wanted or not: the curator's sign-in and the place the browser was sent to. */
const NEVER = new Set([':~:text', 'user:password']);

/** The tab's address as it is: with all its parameters, for where one of them chooses the page. */
const asTheTab = ({ url: text }: Addressed): PublishedAddress | null => {
  if (publishableAddress(text) === null) return null;
  const url = new URL(text);
  url.username = '';
  url.password = '';
  const [hash = '', ...textFragment] = url.hash.split(':~:');
  if (textFragment.length > 0) url.hash = hash;
  return { url: url.href, removed: [], from: 'tab' };
};

const cleaned = ({ url, canonicalUrl }: Addressed, names: OwnNames): PublishedAddress | null => {
  const destination = destinationOf(url);
  const here = publishableAddress(destination, names);
  const stated = canonicalUrl === null ? null : publishableAddress(canonicalUrl, names);
  const own = stated === null || here === null ? stated?.url : withSentAlong(stated.url, here.url);
  if (own !== undefined && own !== here?.url)
    return { url: own, removed: here?.removed.filter((name) => !NEVER.has(name)) ?? [], from: 'page' };
  if (here === null) return null;
  return { ...here, from: destination === url ? 'tab' : 'redirect' };
};

/**
 * The address to publish for a capture: the page's own where it states one that can be its own, with the moment or the gift that the
 * tab's was sent along with; else the tab's; cleaned, unless the curator wants it as the tab shows it. Null where it may not become a link.
 */
export const publishedAddress = (
  capture: Addressed,
  asShown: boolean,
  names: OwnNames = NO_NAMES,
): PublishedAddress | null => (asShown ? asTheTab(capture) : cleaned(capture, names));
