import type { Capture } from '#shared/capture.ts';
import { cutField } from '#extension/capture/cut.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { kindOfAddress } from '#extension/capture/metadata/kind.ts';
import { bareCapture } from './bare-capture.ts';
import { titleOfTab } from './tab-title.ts';

const CLIPPABLE = new Set(['http:', 'https:', 'file:']);

const READER = 'about:reader?url=';

/** The address of the page that a tab shows the source of, or shows for reading. */
export const plainAddress = (url: string): string =>
  url.startsWith(READER)
    ? (new URLSearchParams(url.slice('about:reader?'.length)).get('url') ?? url)
    : url.replace(/^view-source:/, '');

/** Whether a tab's address is that of a page, as against one of the browser's own. */
export const isPage = (url: string): boolean => {
  const address = plainAddress(url);
  return URL.canParse(address) && CLIPPABLE.has(new URL(address).protocol);
};

/** The capture of a page that cannot be read, from what the browser says of its tab; null where there is no page to speak of. */
export const captureOfTab = ({ url, title }: { readonly url: string; readonly title: string }): Capture | null => {
  const address = plainAddress(url);
  if (!isPage(url) || address.length > LONGEST_ADDRESS) return null;
  const kind = kindOfAddress(new URL(address));
  const { hostname } = new URL(address);
  return {
    ...bareCapture(address, titleOfTab({ url: address, title })),
    siteName: cutField(hostname.replace(/^www\./, '')),
    ...(kind !== null && { kind }),
  };
};
