import type { Capture, CaptureKind } from '#shared/capture.ts';
import { siteShown } from '#shared/host-shown.ts';
import type { Word } from '#extension/browser/words.ts';
import { dayWords } from './day.ts';
import type { PopupParts } from './parts.ts';

const KINDS: Readonly<Record<CaptureKind, string>> = {
  article: 'kindArticle',
  paper: 'kindPaper',
  video: 'kindVideo',
  repository: 'kindRepository',
  thread: 'kindThread',
  pdf: 'kindPdf',
};

/** Words a minute in silent reading of English prose: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047 */
const PACE = 238;

const readingTime = (word: Word, words: number | undefined): string | null =>
  words === undefined || words === 0 ? null : word('popupMinutes', String(Math.max(1, Math.round(words / PACE))));

const dayOf = (word: Word, { published, publishedBy }: Capture): string | null => {
  const moment = Date.parse(published?.slice(0, 10) ?? '');
  if (Number.isNaN(moment)) return null;
  const day = dayWords(word, moment, 'UTC');
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
  showPieces(about, [capture.siteName && siteShown(capture.siteName), kind, readingTime(word, capture.words)]);
};
