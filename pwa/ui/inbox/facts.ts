import type { CaptureKind } from '#shared/capture.ts';
import { type ClippedPage, type ShownCapture, shownCapture } from '#pwa/issue/shown-capture.ts';
import { dateWords } from './date-words.ts';
import { excerptsOf } from './clip-words.ts';
import { readingMinutes } from '#shared/reading-time.ts';

/** What sort of page it is; an article is what one expects, and needs no word. */
const KINDS: Record<CaptureKind, string | null> = {
  article: null,
  paper: 'paper',
  video: 'video',
  repository: 'repository',
  thread: 'thread',
  pdf: 'PDF',
};

const readingWords = ({ words, language }: ShownCapture): string | null =>
  words === undefined || words === 0 ? null : `${readingMinutes(words, language)} min read`;

const excerptWords = (page: ClippedPage): string | null => {
  const count = excerptsOf(page).length;
  if (count === 0) return null;
  return count === 1 ? '1 excerpt' : `${count} excerpts`;
};

const there = (words: readonly (string | null)[]): readonly string[] => words.filter((word) => word !== null);

/** What is known of the page itself, in words. */
export const pageFacts = (page: ClippedPage): readonly string[] => {
  const shown = shownCapture(page);
  return there([
    shown.unopened === true ? 'not opened yet' : null,
    shown.kind === undefined ? null : KINDS[shown.kind],
    dateWords(shown),
    readingWords(shown),
  ]);
};

/** The same, and how much of it was highlighted. */
export const rowFacts = (page: ClippedPage): readonly string[] => there([...pageFacts(page), excerptWords(page)]);
