import { copyRange } from '#shared/passage/copy-range.ts';
import { toPassage } from '#shared/passage/passage.ts';
import { bodyOf } from '#shared/passage/plain-dom.ts';
import { mendPasted, saysMore } from './mend-pasted.ts';
import { pastedLook } from './pasted-look.ts';

/** Longest markup that is read, in UTF-16 code units: a long article of a word processor has a fifth of it. */
const LONGEST = 2_000_000;

export interface PastedHtml {
  readonly markdown: string;
  readonly text: string;
  /** Whether there is more to it than its words. */
  readonly saysMore: boolean;
}

/** An address that is relative to a page that nobody knows leads nowhere: of such a link the words stay. */
const NOWHERE = 'about:blank';

/** What somebody copied, as portable Markdown; null where there is nothing in it, or too much. Whatever it was, it is text after this. */
export const pastedHtml = (html: string, parse: (markup: string) => Document): PastedHtml | null => {
  if (html.length > LONGEST) return null;
  const page = parse(html);
  const body = bodyOf(page);
  mendPasted(body);
  const range = page.createRange();
  range.selectNodeContents(body);
  const copied = copyRange(range, { lookOf: pastedLook, parse });
  if (copied === null) return null;
  const more = saysMore(body);
  const { markdown, text } = toPassage(copied.root, NOWHERE);
  return markdown === '' ? null : { markdown, text, saysMore: more };
};
