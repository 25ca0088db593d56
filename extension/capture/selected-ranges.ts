import {
  childrenOf,
  isInShadow,
  isShadow,
  isText,
  openShadowsOf,
  parentNodeOf,
  rootOf,
  selectionOf,
} from '#shared/passage/plain-dom.ts';
import { frameDocuments } from './frames.ts';

interface Composed {
  getComposedRanges(options: { shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[];
}

const seesShadows = (selection: Selection): selection is Selection & Composed => 'getComposedRanges' in selection;

/** A place in a page or in a shadow root of it. */
interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** The places where each root around a node is entered from the one outside, innermost first: the node's own place, then those of the hosts. */
const placesOf = (place: Place, isAfter: boolean): readonly Place[] => {
  const root = place.node.getRootNode();
  const host = isShadow(root) ? root.host : null;
  const outer = host && parentNodeOf(host);
  if (host === null || outer === null) return [place];
  const offset = childrenOf(outer).indexOf(host) + (isAfter ? 1 : 0);
  return [place, ...placesOf({ node: outer, offset }, isAfter)];
};

const rangeBetween = (page: Document, from: Place, to: Place): Range => {
  const range = Document.prototype.createRange.call(page);
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
};

/** What is highlighted from one place to another, a range for each root it passes through: no range reaches out of its own. */
const rangesThrough = (page: Document, start: Place, end: Place): readonly Range[] => {
  const [starts, ends] = [placesOf(start, true), placesOf(end, false)];
  const rootOfPlace = ({ node }: Place): Node => node.getRootNode();
  const shared = starts.findIndex((one) => ends.some((other) => rootOfPlace(other) === rootOfPlace(one)));
  const meeting = starts[shared];
  const at = ends.findIndex((other) => meeting !== undefined && rootOfPlace(other) === rootOfPlace(meeting));
  const other = ends[at];
  if (meeting === undefined || other === undefined) return [];
  return [
    ...starts.slice(0, shared).map((from) => {
      const root = rootOfPlace(from);
      return rangeBetween(page, from, { node: root, offset: childrenOf(root).length });
    }),
    rangeBetween(page, meeting, other),
    ...ends
      .slice(0, at)
      .toReversed()
      .map((to) => rangeBetween(page, { node: rootOfPlace(to), offset: 0 }, to)),
  ].filter(({ collapsed }) => !collapsed);
};

/**
 * The ranges as they lie in shadow roots, of which a selection tells nothing by itself: there it seems to begin or to end at the host.
 * None where neither end lies in one.
 */
const shadowRanges = (page: Document, selection: Selection): readonly Range[] => {
  if (!seesShadows(selection)) return [];
  const { anchorNode, focusNode } = selection;
  // A host is an element. A selection from words to words of a long page needs no search of all of it.
  if (anchorNode && focusNode && isText(anchorNode) && isText(focusNode)) return [];
  const shadowRoots = openShadowsOf(rootOf(page));
  const composed = shadowRoots.length === 0 ? undefined : selection.getComposedRanges({ shadowRoots })[0];
  if (composed === undefined || composed.collapsed) return [];
  const { startContainer, startOffset, endContainer, endOffset } = composed;
  if (!isInShadow(startContainer) && !isInShadow(endContainer)) return [];
  return rangesThrough(page, { node: startContainer, offset: startOffset }, { node: endContainer, offset: endOffset });
};

const rangesOf = (page: Document): readonly Range[] => {
  const selection = selectionOf(page);
  if (!selection || selection.rangeCount === 0) return [];
  const inShadow = shadowRanges(page, selection);
  if (inShadow.length > 0) return inShadow;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  return ranges.filter(({ collapsed }) => !collapsed);
};

/** Every range highlighted in a page and in its frames. Firefox has several for Ctrl-selections and for table columns. */
export const selectedRanges = (page: Document): Range[] => [
  ...rangesOf(page),
  ...frameDocuments(page).flatMap((frame) => selectedRanges(frame)),
];
