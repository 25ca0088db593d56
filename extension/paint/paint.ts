import type { TextQuote } from '#shared/capture.ts';
import { ownerOf, viewOf } from '#shared/passage/plain-dom.ts';
import { documentsOf, findHighlights, type Clock } from './find-highlights.ts';

/** The name that `paint.css` gives its colour to. */
const NAME = 'galley-clipped';

/** What became of each quotation; `found` is one that cannot be painted: in a text field, or in a browser without the means. */
export type Painting = 'painted' | 'found' | 'missing' | 'no-time';

type View = Window & typeof globalThis;

/** Firefox has the means since version 140, Chromium since 105. */
const canPaint = (view: View): boolean => 'highlights' in view.CSS && 'Highlight' in view;

/** Each document paints its own ranges only. */
const paintIn = (page: Document, ranges: readonly Range[]): void => {
  const view = viewOf(page);
  if (view === null || !canPaint(view)) return;
  const highlight = new view.Highlight();
  for (const range of ranges) if (ownerOf(range.startContainer) === page) highlight.add(range);
  view.CSS.highlights.set(NAME, highlight);
};

/** Take off all that was painted. */
export const unpaint = (page: Document): void => {
  for (const each of documentsOf(page)) {
    const view = viewOf(each);
    if (view !== null && canPaint(view)) view.CSS.highlights.delete(NAME);
  }
};

/** Paint quotations where a page still says them, in place of what was painted before. The page itself is only read. */
export const paint = (page: Document, quotes: readonly TextQuote[], clock: Clock): Painting[] => {
  const found = findHighlights(page, quotes, clock);
  const ranges = found.filter((one) => typeof one !== 'string');
  for (const each of documentsOf(page)) paintIn(each, ranges);
  const view = viewOf(page);
  const isAble = view !== null && canPaint(view);
  return found.map((one) => {
    if (one === 'missing' || one === 'no-time') return one;
    return isAble && one !== 'in-field' ? 'painted' : 'found';
  });
};
