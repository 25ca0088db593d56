import type { Excerpt } from '#shared/capture.ts';
import { LONGEST_EXCERPT, MOST_EXCERPTS } from '#shared/limits.ts';
import { portableLine, seenText, visibleText } from '#shared/portable.ts';
import type { CaptureAnswer } from '#extension/capture/answer.ts';

/** What the browser says was selected where a menu was opened. */
export interface Selected {
  readonly words: string;
  /** It was in a frame, whose selection is another than the page's own. */
  readonly isFramed: boolean;
}

/** How a selection that was meant came into the clip, where not with its page: as plain text, or not at all. */
export type Selection = 'plain' | 'none';

/** Words as an excerpt. Where they stand in the page nobody knows, so no link leads there. Browsers may have made one line of them. */
const excerptOfWords = (words: string): Excerpt => {
  const text = visibleText(seenText(words)).trim();
  const paragraphs = text.split(/\n\s*\n/u).map((paragraph) => portableLine(paragraph));
  return {
    markdown: paragraphs.filter((line) => line !== '').join('\n\n'),
    text,
    selector: { exact: text, prefix: '', suffix: '' },
    fragmentUrl: null,
  };
};

/** The letters alone: a browser spells spaces and line breaks of a selection in its own way. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const isAmong = ({ words, isFramed }: Selected, excerpts: readonly Excerpt[]): boolean =>
  excerpts.length > 0 && (!isFramed || lettersOf(excerpts.map(({ text }) => text).join('')).includes(lettersOf(words)));

/**
 * A capture with what was selected where the menu was opened. Mostly it is there already; in the browser's viewer for PDFs, in a frame of
 * another site and in a page that lets nobody in, the browser's own words of it are all there is.
 */
export const withSelected = (
  answer: CaptureAnswer,
  selected: Selected,
): { readonly answer: CaptureAnswer; readonly selection?: Selection } => {
  const { capture } = answer;
  // The menu brings what is in a frame of another site.
  const left = answer.left === 'elsewhere' ? null : answer.left;
  // What the capture read and left out is said as such.
  if (isAmong(selected, capture.excerpts) || (capture.excerpts.length === 0 && left !== null))
    return { answer: { ...answer, left } };
  const excerpt = excerptOfWords(selected.words);
  if (excerpt.markdown === '') return { answer, selection: 'none' };
  if (excerpt.markdown.length > LONGEST_EXCERPT) return { answer: { ...answer, left: 'too-long' } };
  if (capture.excerpts.length >= MOST_EXCERPTS) return { answer: { ...answer, left: 'too-many' } };
  const excerpts = [...capture.excerpts, excerpt];
  return { answer: { ...answer, left, capture: { ...capture, excerpts } }, selection: 'plain' };
};
