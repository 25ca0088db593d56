import type { Capture } from '#shared/capture.ts';
import { cut, cutField } from '#extension/capture/cut.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PopupParts } from './parts.ts';

/** The title that is being written. */
export interface TitleField {
  /** What the curator made of it; null where it is as it was read. */
  readonly changed: () => string | null;
  readonly write: (title: string) => void;
  /** The title to clip; never empty. */
  readonly value: () => string;
}

/** So much of a title tells it from another. */
const TELLING = 64;

/** What tells a title from one that is shown in full already: its end where it only goes on further, else its beginning. */
const tellingPart = (title: string, shown: string): string =>
  title.startsWith(shown) && title.length > TELLING
    ? `…${title.slice(Math.max(0, shown.lastIndexOf(' '))).trimStart()}`
    : cut(title, TELLING);

/** Show the title, and offer the one the page states where the article's own is another, with the way back. */
export const showTitle = (
  { title, stated }: PopupParts,
  word: Word,
  { title: own, pageTitle }: Capture,
): TitleField => {
  const other = (): string => (title.value === pageTitle || pageTitle === undefined ? own : pageTitle);
  const name = (): void => {
    stated.textContent = word('popupStated', tellingPart(other(), title.value));
  };
  title.value = own;
  title.disabled = false;
  stated.hidden = pageTitle === undefined;
  name();
  title.addEventListener('input', name);
  stated.addEventListener('click', () => {
    title.value = other();
    title.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return {
    changed: () => (title.value === own ? null : title.value),
    write: (written) => {
      title.value = written;
      name();
    },
    value: () => cutField(title.value) ?? own,
  };
};
