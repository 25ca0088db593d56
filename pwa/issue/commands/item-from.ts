import type { Clip } from '#shared/clip.ts';
import { hostOfAddress, siteShown } from '#shared/host-shown.ts';
import { inlineText } from '#shared/portable.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CommandFailure, NewBlock } from '#pwa/issue/command.ts';
import { itemAddress } from '#pwa/issue/clip-address.ts';
import type { Section } from '#pwa/issue/model.ts';
import { type ClippedPage, shownClip } from '#pwa/issue/shown-capture.ts';

type Refusal = Extract<CommandFailure, { readonly kind: 'refused' }>;

const siteOf = ({ capture }: Clip, url: string): string =>
  siteShown(inlineText(capture.siteName ?? '')) || hostOfAddress(url);

/** What an item made from a page starts with. The note to self stays out: it is not for readers. */
export const itemFrom = (page: ClippedPage, section: Section | null): Result<NewBlock, Refusal> => {
  const shown = shownClip(page);
  const address = itemAddress(shown);
  const title = inlineText(shown.capture.title);
  if (address === null) {
    const name = title === '' ? 'A clip without a title' : `“${title.slice(0, 80)}”`;
    const why = `${name} has an address that cannot be published (only http, https and mailto can). It stays in the inbox.`;
    return fail({ kind: 'refused', why });
  }
  const labels = section === null || section.labels.length === 0 ? [null] : section.labels;
  return ok({
    kind: 'item',
    title: title === '' ? address.url : title,
    source: siteOf(shown, address.url),
    links: [address.url],
    cleaning: address.cleaning,
    paragraphs: labels.map((label) => ({ label, markdown: '' })),
    callToAction: section?.callToAction ?? null,
    cites: [page.clip, ...page.additions].map(({ id }) => id),
  });
};
