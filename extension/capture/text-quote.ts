import type { TextQuote } from '#shared/capture.ts';

/** Characters of context on each side of a quotation. */
const CONTEXT = 32;

const isScript = (node: Node): boolean => /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(node.parentElement?.tagName ?? '');

const textBefore = (range: Range, top: Node): string => {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const { startContainer: node, startOffset: offset } = range;
  let text = node.nodeType === 3 ? (node.nodeValue ?? '').slice(0, offset) : '';
  walker.currentNode = node.nodeType === 3 ? node : (node.childNodes[offset] ?? node);
  while (text.trimStart().length < CONTEXT && walker.previousNode())
    if (!isScript(walker.currentNode)) text = (walker.currentNode.nodeValue ?? '') + text;
  return text.slice(-CONTEXT);
};

const textAfter = (range: Range, top: Node): string => {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const { endContainer: node, endOffset: offset } = range;
  let text = node.nodeType === 3 ? (node.nodeValue ?? '').slice(offset) : '';
  const next = node.nodeType === 3 ? null : node.childNodes[offset];
  if (next?.nodeType === 3) text = next.nodeValue ?? '';
  walker.currentNode = next ?? node;
  while (text.trimEnd().length < CONTEXT && walker.nextNode())
    if (!isScript(walker.currentNode)) text += walker.currentNode.nodeValue ?? '';
  return text.slice(0, CONTEXT);
};

/** Quote a range with a little of what stands around it, so that it is found again when the page has changed. */
export const quoteRange = (range: Range, exact: string): TextQuote => {
  const top = range.startContainer.ownerDocument?.body ?? range.startContainer;
  return { exact, prefix: textBefore(range, top), suffix: textAfter(range, top) };
};
