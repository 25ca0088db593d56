import { comparableAddress, publishableAddress } from '#shared/address.ts';
import type { OwnNames } from '#shared/own-names.ts';
import type { FoundLink, PageLinks } from '#extension/capture/links/page-links.ts';

/**
 * A page's links as the curator takes addresses: two are one where they differ only by what the curator takes off. A link keeps its
 * address as the page has it, as every clip does; the page's own is shown as it will be thanked.
 */
export const ownLinks = ({ page, links, left }: PageLinks, names: OwnNames): PageLinks => {
  const byAddress = new Map<string, FoundLink>();
  for (const link of links) {
    const address = comparableAddress(link.url, names) ?? link.url;
    if (!byAddress.has(address)) byAddress.set(address, link);
  }
  const url = publishableAddress(page.url, names)?.url ?? page.url;
  return { page: { ...page, url }, links: [...byAddress.values()], left };
};
