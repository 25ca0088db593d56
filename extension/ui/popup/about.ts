import type { Capture, CaptureKind } from '#shared/capture.ts';
import { statedDayWords } from '#shared/day-words.ts';
import { siteShown } from '#shared/host-shown.ts';
import { inlineText } from '#shared/portable.ts';
import { readingMinutes } from '#shared/reading-time.ts';
import { localeOf } from '#extension/browser/own-locale.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PopupParts } from './parts.ts';

const KINDS: Readonly<Record<CaptureKind, string>> = {
  article: 'kindArticle',
  paper: 'kindPaper',
  video: 'kindVideo',
  repository: 'kindRepository',
  thread: 'kindThread',
  pdf: 'kindPdf',
};

const readingTime = (word: Word, { words, language }: Capture): string | null =>
  words === undefined || words === 0 ? null : word('popupMinutes', String(readingMinutes(words, language)));

const dayOf = (word: Word, { published, publishedBy }: Capture): string | null => {
  const stated = inlineText(published ?? '');
  if (stated === '') return null;
  const day = statedDayWords(localeOf(word), stated);
  return publishedBy === 'address' ? word('popupDayOfAddress', day) : day;
};

/** Put pieces side by side, each in its own direction; nothing where there is none. */
const showPieces = (line: HTMLElement, pieces: readonly (string | null)[]): void => {
  const shown = pieces.filter((piece) => piece !== null && piece !== '');
  line.hidden = shown.length === 0;
  line.replaceChildren(
    ...shown.flatMap((piece, index) => {
      const isolated = line.ownerDocument.createElement('bdi');
      isolated.textContent = piece;
      return index === 0 ? [isolated] : [' · ', isolated];
    }),
  );
};

/** Show who wrote a page and when, where it stands, and what it is. */
export const showAbout = ({ by, about }: PopupParts, word: Word, capture: Capture): void => {
  showPieces(by, [...capture.authors, dayOf(word, capture)]);
  const kind = capture.kind === undefined ? null : word(KINDS[capture.kind]);
  showPieces(about, [capture.siteName && siteShown(capture.siteName), kind, readingTime(word, capture)]);
};
