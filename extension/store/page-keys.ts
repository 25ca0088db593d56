import { comparableAddress } from '#shared/address.ts';
import type { Clip } from '#shared/clip.ts';
import { identityOf, isGuessable, isGuessed } from '#shared/identity.ts';
import { NO_NAMES, type OwnNames } from '#shared/own-names.ts';
import { destinationOf } from '#shared/redirect.ts';
import type { SeenAddress } from '#shared/seen-keys.ts';

/** By the list of parameters alone, too: a page may have been clipped before the curator chose names, or while they were others. */
const comparedBy = (address: string, { strip, spare }: OwnNames): readonly string[] =>
  // What the web has no comparable form of (`file:`) is told by all but the place in the page.
  (strip.length === 0 ? [strip] : [[], strip]).map(
    (taken) => comparableAddress(address, { strip: taken, spare }) ?? address.replace(/#.*$/s, ''),
  );

/**
 * A page left behind by an app may call itself by the address of another. Where both addresses name a thing of their own, a video or a
 * thread, and not the same one, the tab is right.
 */
const claimedAddress = (shown: string, canonicalUrl: string | null): string | null => {
  if (canonicalUrl === null) return null;
  const claimed = destinationOf(canonicalUrl);
  const [here, there] = [identityOf(shown), identityOf(claimed)];
  return here === null || there === null || here === there ? claimed : null;
};

type IdentityKeys = (identity: string, address: string) => readonly string[];

const keysBy = ({ url, canonicalUrl }: SeenAddress, names: OwnNames, identityKeys: IdentityKeys): readonly string[] => {
  const shown = destinationOf(url);
  const claimed = claimedAddress(shown, canonicalUrl);
  const addresses = claimed === null || claimed === shown ? [shown] : [shown, claimed];
  const keys = addresses.map((address) => {
    const identity = identityOf(address);
    return [comparedBy(address, names), identity === null ? [] : identityKeys(identity, address)];
  });
  return [...new Set([url, ...keys.flat(2)])];
};

const guessed = (identity: string): string => `perhaps ${identity}`;

/** The keys under which a page's clip is kept. */
export const keptKeys = (page: SeenAddress, names: OwnNames): readonly string[] =>
  keysBy(page, names, (identity, address) =>
    isGuessable(identity) && isGuessed(address) ? [guessed(identity)] : [identity],
  );

/**
 * The keys by which a page's clips are asked for: of its address as it is, of what it leads to, of the address it calls its own, and of the
 * thing that these name. One that is kept under any of them is of this page. What is only guessed to name a thing is taken for what
 * names it for sure, and never for another guess: two builds with one number may be two pages.
 */
export const askedKeys = (page: SeenAddress, names: OwnNames): readonly string[] =>
  keysBy(page, names, (identity, address) =>
    isGuessable(identity) && !isGuessed(address) ? [identity, guessed(identity)] : [identity],
  );

/** The keys under which a clip is kept. */
export const keysOfClip = ({ capture, names }: Pick<Clip, 'capture' | 'names'>): readonly string[] =>
  keptKeys(capture, names ?? NO_NAMES);
