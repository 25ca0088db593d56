import type { TextQuote } from '#shared/capture.ts';

/** Characters of context on each side of a quotation. */
const CONTEXT = 32;

const isScript = (node: Node): boolean =>
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(node.parentElement?.tagName ?? '');

const lastWithin = (node: Node): Node => (node.lastChild ? lastWithin(node.lastChild) : node);

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

const textBefore = ({ startContainer: node, startOffset: offset }: Range, top: Node): string => {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const isText = node.nodeType === 3;
  walker.currentNode = isText ? node : (node.childNodes[offset] ?? lastWithin(node));
  const first = isText ? (node.nodeValue ?? '').slice(0, offset) : '';
  return gather(
    first,
    () => walker.previousNode(),
    (text, more) => more + text,
  ).slice(-CONTEXT);
};

const textAfter = ({ endContainer: node, endOffset: offset }: Range, top: Node): string => {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const isText = node.nodeType === 3;
  // The walk goes on after the last node that the range holds.
  const inside = node.childNodes[offset - 1];
  walker.currentNode = isText || !inside ? node : lastWithin(inside);
  const first = isText ? (node.nodeValue ?? '').slice(offset) : '';
  return gather(
    first,
    () => walker.nextNode(),
    (text, more) => text + more,
  ).slice(0, CONTEXT);
};

/** Quote a range with a little of what stands around it, so that it is found again when the page has changed. */
export const quoteRange = (range: Range, exact: string): TextQuote => {
  const top = range.startContainer.ownerDocument?.body ?? range.startContainer;
  return { exact, prefix: textBefore(range, top), suffix: textAfter(range, top) };
};
