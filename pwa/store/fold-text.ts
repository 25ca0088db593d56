import type { Clip } from '#shared/clip.ts';

const MARKS = /\p{M}+/gu;

/** Text with case and diacritics taken off, so that "Zurich" finds "Zürich". */
const foldText = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();

/** Everything of a clip that a search looks at, folded. */
export const searchText = ({ capture, note, section, via }: Clip): string =>
  foldText(
    [
      capture.title,
      capture.siteName ?? '',
      capture.url,
      capture.canonicalUrl ?? '',
      note,
      section ?? '',
      via?.title ?? '',
      ...capture.authors,
      ...capture.excerpts.map((excerpt) => excerpt.text),
    ].join('\n'),
  );

/** Words that must all occur, folded. */
export const searchWords = (search: string): readonly string[] =>
  foldText(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
