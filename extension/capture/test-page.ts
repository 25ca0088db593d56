/** A real page in a frame of its own, with what stands between `<!--[-->` and `<!--]-->` selected. For tests. */
export const testPage = async (html: string, head = ''): Promise<Document> => {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.srcdoc = `<!doctype html><html lang="en"><head><base href="https://example.org/posts/late">${head}</head><body>${html}</body></html>`;
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('no page');
  return frame.contentDocument;
};

const marks = (page: Document): Map<string, Node> => {
  const found = new Map<string, Node>();
  const comments = document.evaluate('//comment()', page, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let index = 0; index < comments.snapshotLength; index += 1) {
    const comment = comments.snapshotItem(index);
    if (comment) found.set(comment.nodeValue ?? '', comment);
  }
  return found;
};

/** The range between the two marks of a page, which are taken out. */
export const markedRange = (page: Document): Range => {
  const [start, end] = ['[', ']'].map((mark) => marks(page).get(mark));
  if (!start || !end) throw new Error('no marks');
  const range = Document.prototype.createRange.call(page);
  range.setStartAfter(start);
  range.setEndBefore(end);
  start.parentNode?.removeChild(start);
  end.parentNode?.removeChild(end);
  return range;
};

/** Select what is marked, as a reader would. */
export const selectMarked = (page: Document): Range => {
  const range = markedRange(page);
  const selection = Document.prototype.getSelection.call(page);
  selection?.removeAllRanges();
  selection?.addRange(range);
  return range;
};
