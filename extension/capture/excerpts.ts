import type { Excerpt } from '#shared/capture.ts';
import { LONGEST_EXCERPT, MOST_EXCERPTS } from '#shared/limits.ts';
import type { CaptureAnswer } from './answer.ts';
import { blockContext } from './block-context.ts';
import { copyRange } from '#shared/passage/copy-range.ts';
import { fieldSelection } from './field-selection.ts';
import { isFocusElsewhere } from './frames.ts';
import { fragmentUrl } from './fragment-url.ts';
import { pageWords, type SaysTwice } from './page-words.ts';
import type { PageWorld } from '#shared/passage/page-world.ts';
import { toPassage } from '#shared/passage/passage.ts';
import { bodyOf, isInShadow, rootOf } from '#shared/passage/plain-dom.ts';
import { selectedRanges } from './selected-ranges.ts';
import { quoteRange } from './text-quote.ts';

export interface Highlights {
  readonly excerpts: Excerpt[];
  readonly left: CaptureAnswer['left'];
}

/** The page as the browser shows it. */
const SHOWN: PageWorld = {
  lookOf: (element) => getComputedStyle(element),
  parse: (markup) => new DOMParser().parseFromString(markup, 'text/html'),
};

interface Reading {
  readonly page: Document;
  readonly url: string;
  readonly saysTwice: SaysTwice;
}

/** A selection with more characters than this is not even looked at; scripts and hidden parts count here. */
const HOPELESS = LONGEST_EXCERPT * 20;

const isTooLong = ({ markdown, text, selector }: Excerpt): boolean =>
  Math.max(markdown.length, text.length, selector.exact.length) > LONGEST_EXCERPT;

const rangeExcerpt = ({ page, url, saysTwice }: Reading, range: Range): Excerpt | 'too-long' | null => {
  if (range.toString().length > HOPELESS) return 'too-long';
  const copied = copyRange(range, SHOWN);
  if (copied === null) return 'too-long';
  const { root, exact, hasShadow } = copied;
  if (exact.length > LONGEST_EXCERPT) return 'too-long';
  const home = range.startContainer.ownerDocument ?? page;
  const { markdown, text, marked } = toPassage(root, rootOf(home).baseURI);
  if (markdown === '') return null;
  const selector = quoteRange(home, range, exact);
  // A text fragment finds nothing inside a frame or a shadow root.
  const isFindable = home === page && !hasShadow && !isInShadow(range.startContainer);
  const found = () => ({ marked, around: blockContext(range, bodyOf(page)), saysTwice });
  return { markdown, text, selector, fragmentUrl: isFindable ? fragmentUrl(url, found()) : null };
};

const fieldExcerpt = (page: Document): Excerpt | null => {
  const selected = fieldSelection(page);
  if (selected === null) return null;
  const { markdown, text } = toPassage(selected.root, rootOf(page).baseURI);
  return markdown === '' ? null : { markdown, text, selector: selected.selector, fragmentUrl: null };
};

/**
 * Most text of all excerpts of one capture together, in UTF-16 code units. A page can select anything in its frames by itself, and
 * browsers carry no message above 64 MiB: a clip above that would never reach the desk, nor would any clip after it.
 */
const MOST_TEXT = LONGEST_EXCERPT * 10;

const sizeOf = ({ markdown, text, selector }: Excerpt): number => markdown.length + text.length + selector.exact.length;

/** Everything highlighted in a page, part by part. What is too long or too much is left out whole, and said so. */
export const readExcerpts = (page: Document, url: string, ranges = selectedRanges(page)): Highlights => {
  const excerpts: Excerpt[] = [];
  let isAnyTooLong = false;
  let total = 0;
  const reading = { page, url, saysTwice: pageWords(page) };
  const parts = [() => fieldExcerpt(page), ...ranges.map((range) => () => rangeExcerpt(reading, range))];
  for (const read of parts) {
    const part = read();
    if (part === null) continue;
    if (part === 'too-long' || isTooLong(part)) {
      isAnyTooLong = true;
      continue;
    }
    total += sizeOf(part);
    if (excerpts.length === MOST_EXCERPTS || total > MOST_TEXT) return { excerpts, left: 'too-many' };
    excerpts.push(part);
  }
  return { excerpts, left: isAnyTooLong ? 'too-long' : isFocusElsewhere(page) ? 'elsewhere' : null };
};
