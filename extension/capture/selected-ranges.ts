import { isText, openShadowsOf, rootOf, selectionOf } from '#shared/passage/plain-dom.ts';

/** The documents of a page's frames, as far as they are of the same origin and the gesture gives a right to them. */
export const frameDocuments = (page: Document): Document[] =>
  [...rootOf(page).querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);

interface Composed {
  getComposedRanges(options: { shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[];
}

const seesShadows = (selection: Selection): selection is Selection & Composed => 'getComposedRanges' in selection;

/**
 * The range as it lies in shadow roots, of which a selection tells nothing by itself: there it seems to be collapsed at the host.
 * Null where it lies in none, or begins in one and ends in another.
 */
const shadowRange = (page: Document, selection: Selection): Range | null => {
  if (!seesShadows(selection)) return null;
  const { anchorNode } = selection;
  // A host is an element. A mere caret in the words of a long page needs no search of all of it.
  if (anchorNode && isText(anchorNode)) return null;
  const shadowRoots = openShadowsOf(rootOf(page));
  const composed = shadowRoots.length === 0 ? undefined : selection.getComposedRanges({ shadowRoots })[0];
  if (composed === undefined || composed.collapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = composed;
  if (startContainer.getRootNode() !== endContainer.getRootNode()) return null;
  const range = Document.prototype.createRange.call(page);
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
};

const rangesOf = (page: Document): Range[] => {
  const selection = selectionOf(page);
  if (!selection || selection.rangeCount === 0) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const open = ranges.filter(({ collapsed }) => !collapsed);
  if (open.length > 0) return open;
  const inShadow = shadowRange(page, selection);
  return inShadow === null ? [] : [inShadow];
};

/** Every range highlighted in a page and in its frames. Firefox has several for Ctrl-selections and for table columns. */
export const selectedRanges = (page: Document): Range[] => [
  ...rangesOf(page),
  ...frameDocuments(page).flatMap((frame) => selectedRanges(frame)),
];
