import type { TextQuote } from '#shared/capture.ts';
import { bodyOf, childAt, isScript, isText, lastChildOf } from '#shared/passage/plain-dom.ts';

/** Characters of context on each side of a quotation. */
const CONTEXT = 32;

const lastWithin = (node: Node): Node => {
  let last = node;
  for (let inner = lastChildOf(node); inner !== null; inner = lastChildOf(inner)) last = inner;
  return last;
};

const walkFrom = (node: Node, top: Node): TreeWalker => {
  const walker = new DOMParser().parseFromString('', 'text/html').createTreeWalker(top, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
};

/** A walk over texts from the edge of a passage, away from it: what of the edge's own text lies outside, and the next text. */
interface Walk {
  readonly first: string;
  readonly step: () => Node | null;
}

export const walkBefore = ({ startContainer: node, startOffset: offset }: Range, top: Node): Walk => {
  const walker = walkFrom(isText(node) ? node : (childAt(node, offset) ?? lastWithin(node)), top);
  return { first: isText(node) ? (node.nodeValue ?? '').slice(0, offset) : '', step: () => walker.previousNode() };
};

export const walkAfter = ({ endContainer: node, endOffset: offset }: Range, top: Node): Walk => {
  // The walk goes on after the last node that the range holds.
  const inside = isText(node) || offset === 0 ? null : childAt(node, offset - 1);
  const walker = walkFrom(inside ? lastWithin(inside) : node, top);
  return { first: isText(node) ? (node.nodeValue ?? '').slice(offset) : '', step: () => walker.nextNode() };
};

/** The text of one walk away from a passage's edge, until there is enough of it. */
const gather = ({ first, step }: Walk, add: (text: string, more: string) => string): string => {
  let text = first;
  let node = text.trim().length < CONTEXT ? step() : null;
  while (node) {
    if (!isScript(node)) text = add(text, node.nodeValue ?? '');
    node = text.trim().length < CONTEXT ? step() : null;
  }
  return text;
};

/** A quotation with the ends of what stands around it, never cut through a character: half of one is lost on its way. */
export const quoted = (exact: string, before: string, after: string): TextQuote => ({
  exact: exact.toWellFormed(),
  prefix: before
    .slice(-CONTEXT)
    .replace(/^[\uDC00-\uDFFF]/, '')
    .toWellFormed(),
  suffix: after
    .slice(0, CONTEXT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .toWellFormed(),
});

/** Quote a range with a little of what stands around it, so that it is found again when the page has changed. */
export const quoteRange = (page: Document, range: Range, exact: string): TextQuote => {
  const top = bodyOf(page);
  const before = gather(walkBefore(range, top), (text, more) => more + text);
  const after = gather(walkAfter(range, top), (text, more) => text + more);
  return quoted(exact, before, after);
};
