/**
 * Selects what stands between the comments `[` and `]` of a page, and takes them out; whether there are any. It is run in the page, which can
 * hide its document's own things behind elements of that name.
 */
export const selectMarked = (): boolean => {
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue === '[' || node.nodeValue === ']') marks.push(node);
  const [start, end] = marks;
  if (!start || !end) return false;
  const range = Document.prototype.createRange.call(document);
  range.setStartAfter(start);
  range.setEndBefore(end);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  const selection = Document.prototype.getSelection.call(document);
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
};
