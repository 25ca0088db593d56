import { publishableAddress } from '#shared/address.ts';
import type { Capture } from '#shared/capture.ts';
import type { Via } from '#shared/clip.ts';
import type { OwnNames } from '#shared/own-names.ts';
import { destinationOf } from '#shared/redirect.ts';
import { cutField } from '#extension/capture/cut.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { bareCapture } from './bare-capture.ts';

const isOnTheWeb = (address: string): boolean => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** The address that a link leads to, past what services wrap around it; null where it is none of the web. */
export const addressOfLink = (link: string): string | null => {
  const address = destinationOf(link);
  return isOnTheWeb(address) ? address : null;
};

/** The capture of a page that nobody opened: its address, and the words of a link to it. */
export const captureOfLink = (url: string, words: string | null): Capture => ({
  ...bareCapture(url, cutField(words) ?? url.slice(0, 200)),
  unopened: true,
});

/** The page that a link stands on, as one would thank it: its address fit to be published. Null for a page that is not on the web. */
export const viaOf = (
  { url, title }: { readonly url: string; readonly title: string },
  names: OwnNames,
): Via | null => {
  const address = isOnTheWeb(url) ? publishableAddress(destinationOf(url), names)?.url : undefined;
  if (address === undefined || address.length > LONGEST_ADDRESS) return null;
  return { url: address, title: cutField(title) ?? '' };
};
