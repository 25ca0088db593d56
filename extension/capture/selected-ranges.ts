const sameOriginDocument = (frame: HTMLIFrameElement): Document | null => {
  try {
    return frame.contentDocument;
  } catch {
    return null; // Another origin's frame: the gesture gives no right to look into it.
  }
};

const rangesOf = (page: Document): Range[] => {
  const selection = page.getSelection();
  if (!selection) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index)).filter(
    ({ collapsed }) => !collapsed,
  );
};

/** Every range highlighted in a page and in its frames of the same origin. Firefox has several for Ctrl-selections and tables. */
export const selectedRanges = (page: Document): Range[] => [
  ...rangesOf(page),
  ...[...page.querySelectorAll('iframe')].flatMap((frame) => {
    const inner = sameOriginDocument(frame);
    return inner ? selectedRanges(inner) : [];
  }),
];
