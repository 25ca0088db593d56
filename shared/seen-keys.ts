import { comparableAddress } from './address.ts';
import { identityOf } from './identity.ts';
import { NO_NAMES, type OwnNames } from './own-names.ts';
import { destinationOf } from './redirect.ts';

/** Raised when addresses get other keys than before: what was computed by another version is computed anew. */
export const SEEN_KEYS_VERSION = 3;

/** 53 bits of a text, the same everywhere: cyrb53 (public domain, https://github.com/bryc/code). It mixes well, and is no secret. */
export const hash53 = (text: string): number => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
};

/** A page's address, and the one it calls its own. */
export interface SeenAddress {
  readonly url: string;
  readonly canonicalUrl: string | null;
}

/** What an address is compared by: as the list says, and as the curator does. What the curator leaves on tells pages apart in both. */
const comparedBy = (destination: string, { strip, spare }: OwnNames): readonly (string | null)[] => [
  comparableAddress(destination, { strip: [], spare }),
  ...(strip.length === 0 ? [] : [comparableAddress(destination, { strip, spare })]),
];

const namesOf = (address: string, own: OwnNames): readonly (string | null)[] => {
  const destination = destinationOf(address);
  return [address, ...comparedBy(destination, own), identityOf(destination)];
};

/**
 * The keys a page is known by: of its address as it is, of its comparable form, and of what it leads to, and the same of the address it
 * calls its own. Two pages that share one are taken for the same. The exact address is among them because clipper and desk can be of
 * different ages, and an older list of tracking parameters compares otherwise; what the list alone leaves, because a page may have
 * been clipped before the curator chose names of their own.
 */
export const seenKeys = ({ url, canonicalUrl }: SeenAddress, own: OwnNames = NO_NAMES): readonly number[] => {
  const names = [...namesOf(url, own), ...(canonicalUrl === null ? [] : namesOf(canonicalUrl, own).slice(1))];
  return [...new Set(names.flatMap((name) => (name === null ? [] : hash53(name))))];
};
