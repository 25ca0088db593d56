/**
 * The next node of a walk that is not within where it stands. For walks that pass something over: where a page's scripts are off, browsers
 * call no filter.
 */
export const pastIt = (walker: TreeWalker): Node | null => {
  for (;;) {
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
};
