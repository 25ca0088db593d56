import type { Excerpt } from '#shared/capture.ts';
import { portableQuote } from '#shared/portable.ts';
import { tameMarkdown } from './tame-markdown.ts';

/** A highlighted passage as a Markdown quotation. Its Markdown comes from a page, so it is read anew before it is trusted. */
export const quoteExcerpt = (excerpt: Excerpt): string => {
  const { text: markdown } = tameMarkdown(excerpt.markdown);
  if (markdown === '') return portableQuote(excerpt.text);
  return markdown
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
};
