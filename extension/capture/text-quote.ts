import type { TextQuote } from '#shared/capture.ts';
import { bodyOf, childAt, isText, lastChildOf, parentOf, tagOf } from './plain-dom.ts';

/** Characters of context on each side of a quotation. */
export const CONTEXT = 32;

const isScript = (node: Node): boolean => {
  const parent = parentOf(node);
  return parent !== null && /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(tagOf(parent));
};

const lastWithin = (node: Node): Node => {
  const last = lastChildOf(node);
  return last ? lastWithin(last) : node;
};

/** The text of one walk away from a passage's edge, until there is enough of it. */
const gather = (first: string, step: () => Node | null, add: (text: string, more: string) => string): string => {
  let text = first;
  let node = text.trim().length < CONTEXT ? step() : null;
  while (node) {
    if (!isScript(node)) text = add(text, node.nodeValue ?? '');
    node = text.trim().length < CONTEXT ? step() : null;
  }
  return text;
};

const walkFrom = (node: Node, top: Node): TreeWalker => {
  const walker = new DOMParser().parseFromString('', 'text/html').createTreeWalker(top, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
};

const textBefore = ({ startContainer: node, startOffset: offset }: Range, top: Node): string => {
  const walker = walkFrom(isText(node) ? node : (childAt(node, offset) ?? lastWithin(node)), top);
  const first = isText(node) ? (node.nodeValue ?? '').slice(0, offset) : '';
  return gather(
    first,
    () => walker.previousNode(),
    (text, more) => more + text,
  ).slice(-CONTEXT);
};

const textAfter = ({ endContainer: node, endOffset: offset }: Range, top: Node): string => {
  // The walk goes on after the last node that the range holds.
  const inside = isText(node) || offset === 0 ? null : childAt(node, offset - 1);
  const walker = walkFrom(inside ? lastWithin(inside) : node, top);
  const first = isText(node) ? (node.nodeValue ?? '').slice(offset) : '';
  return gather(
    first,
    () => walker.nextNode(),
    (text, more) => text + more,
  ).slice(0, CONTEXT);
};

/** Quote a range with a little of what stands around it, so that it is found again when the page has changed. */
export const quoteRange = (page: Document, range: Range, exact: string): TextQuote => {
  const top = bodyOf(page);
  return { exact, prefix: textBefore(range, top), suffix: textAfter(range, top) };
};
