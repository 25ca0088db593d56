import type { Excerpt } from '#shared/capture.ts';
import { portableText, portableUrl } from '#shared/portable.ts';
import { cutField } from '#extension/capture/cut.ts';
import { LONGEST_EXCERPT } from '#shared/limits.ts';

/** A picture as an excerpt, in the Markdown that a selection of it alone gives; null where it has no address of the web. */
export const pictureExcerpt = (address: string, alt: string | null): Excerpt | null => {
  const url = /^https?:/i.test(address) ? portableUrl(address) : null;
  if (url === null) return null;
  const markdown = `![${portableText(cutField(alt) ?? '')}](${url})`;
  if (markdown.length > LONGEST_EXCERPT) return null;
  return { markdown, text: '', selector: { exact: '', prefix: '', suffix: '' }, fragmentUrl: null };
};
