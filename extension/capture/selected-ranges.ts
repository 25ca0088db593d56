import { rootOf, selectionOf } from './plain-dom.ts';

/** The documents of a page's frames, as far as they are of the same origin and the gesture gives a right to them. */
export const frameDocuments = (page: Document): Document[] =>
  [...rootOf(page).querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);

const rangesOf = (page: Document): Range[] => {
  const selection = selectionOf(page);
  if (!selection) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index)).filter(
    ({ collapsed }) => !collapsed,
  );
};

/** Every range highlighted in a page and in its frames. Firefox has several for Ctrl-selections and for table columns. */
export const selectedRanges = (page: Document): Range[] => [
  ...rangesOf(page),
  ...frameDocuments(page).flatMap((frame) => selectedRanges(frame)),
];
