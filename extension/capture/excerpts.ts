import { LONGEST_EXCERPT, MOST_EXCERPTS, type Excerpt } from '#shared/capture.ts';
import type { CaptureAnswer } from './answer.ts';
import { copyRange } from './copy-range.ts';
import { fieldSelection } from './field-selection.ts';
import { fragmentUrl } from './fragment-url.ts';
import { toPassage } from './passage.ts';
import { rootOf } from './plain-dom.ts';
import { selectedRanges } from './selected-ranges.ts';
import { quoteRange } from './text-quote.ts';

export interface Highlights {
  readonly excerpts: Excerpt[];
  readonly left: CaptureAnswer['left'];
}

/** A selection with more characters than this is not even looked at; scripts and hidden parts count here. */
const HOPELESS = LONGEST_EXCERPT * 20;

const isTooLong = ({ markdown, text, selector }: Excerpt): boolean =>
  Math.max(markdown.length, text.length, selector.exact.length) > LONGEST_EXCERPT;

const rangeExcerpt = (page: Document, url: string, range: Range): Excerpt | 'too-long' | null => {
  if (range.toString().length > HOPELESS) return 'too-long';
  const { root, text: exact } = copyRange(range);
  if (exact.length > LONGEST_EXCERPT) return 'too-long';
  const { markdown, text } = toPassage(root, rootOf(page).baseURI);
  if (markdown === '') return null;
  const home = range.startContainer.ownerDocument ?? page;
  const selector = quoteRange(home, range, exact);
  // A text fragment finds nothing inside a frame.
  return { markdown, text, selector, fragmentUrl: home === page ? fragmentUrl(page, url, text, selector) : null };
};

const fieldExcerpt = (page: Document): Excerpt | null => {
  const selected = fieldSelection(page);
  if (selected === null) return null;
  const { markdown, text } = toPassage(selected.root, rootOf(page).baseURI);
  return markdown === '' ? null : { markdown, text, selector: selected.selector, fragmentUrl: null };
};

/** Everything highlighted in a page, part by part. What is too long or too much is left out whole, and said so. */
export const readExcerpts = (page: Document, url: string, ranges = selectedRanges(page)): Highlights => {
  const found = [...ranges.map((range) => rangeExcerpt(page, url, range)), fieldExcerpt(page)].filter(
    (part) => part !== null,
  );
  const fitting = found.filter((part) => part !== 'too-long').filter((part) => !isTooLong(part));
  const left = fitting.length < found.length ? 'too-long' : fitting.length > MOST_EXCERPTS ? 'too-many' : null;
  return { excerpts: fitting.slice(0, MOST_EXCERPTS), left };
};
