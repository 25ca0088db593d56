import type { Capture } from '#shared/capture.ts';
import { direction, word } from '#extension/browser/words.ts';

/** The parts of the popup's page, by what they are for. */
export interface PopupPage {
  readonly form: HTMLFormElement;
  readonly title: HTMLTextAreaElement;
  readonly note: HTMLTextAreaElement;
  readonly save: HTMLButtonElement;
  readonly desk: HTMLButtonElement;
  readonly pick: HTMLButtonElement;
  readonly stated: HTMLButtonElement;
  readonly by: HTMLElement;
  readonly from: HTMLElement;
  readonly excerpts: HTMLElement;
  readonly notice: HTMLElement;
  readonly waiting: HTMLElement;
  readonly key: HTMLElement;
}

const part = <Part extends HTMLElement>(page: Document, id: string, kind: new () => Part): Part => {
  const found = page.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`popup without #${id}`);
  return found;
};

/** Find the parts and put the locale's words on them. */
export const readyPage = (page: Document): PopupPage => {
  page.documentElement.dir = direction();
  page.documentElement.lang = word('@@ui_locale').replace('_', '-');
  for (const labelled of page.querySelectorAll<HTMLElement>('[data-word]'))
    labelled.textContent = word(labelled.dataset['word'] ?? '');
  return {
    form: part(page, 'clip', HTMLFormElement),
    title: part(page, 'title', HTMLTextAreaElement),
    note: part(page, 'note', HTMLTextAreaElement),
    save: part(page, 'save', HTMLButtonElement),
    desk: part(page, 'desk', HTMLButtonElement),
    pick: part(page, 'pick', HTMLButtonElement),
    stated: part(page, 'stated', HTMLButtonElement),
    by: part(page, 'by', HTMLElement),
    from: part(page, 'from', HTMLElement),
    excerpts: part(page, 'excerpts', HTMLElement),
    notice: part(page, 'notice', HTMLElement),
    waiting: part(page, 'waiting', HTMLElement),
    key: part(page, 'key', HTMLElement),
  };
};

/** Say something over the form; an error in the red pencil's colour. */
export const say = ({ notice }: PopupPage, sentence: string, isWrong: boolean): void => {
  notice.classList.toggle('wrong', isWrong);
  notice.textContent = sentence;
};

/** Longest part of an excerpt that is shown, in characters; all of it is clipped. */
const SHOWN = 600;

const quotation = (text: string): HTMLElement => {
  const quote = document.createElement('blockquote');
  quote.textContent = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return quote;
};

/** Offer the title as the page states it where the article's own is another, and the way back. */
const offerStated = ({ title, stated }: PopupPage, { title: own, pageTitle }: Capture): void => {
  if (pageTitle === undefined) return;
  const other = (): string => (title.value === pageTitle ? own : pageTitle);
  const name = (): void => {
    stated.textContent = word('popupStated', other());
  };
  name();
  stated.hidden = false;
  title.addEventListener('input', name);
  stated.addEventListener('click', () => {
    title.value = other();
    title.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

const dayOf = ({ published, publishedBy }: Capture): string | null => {
  if (published === null) return null;
  const moment = Date.parse(published.slice(0, 10));
  if (Number.isNaN(moment)) return null;
  const locale = word('@@ui_locale').replace('_', '-');
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
  return publishedBy === 'address' ? word('popupDayOfAddress', day) : day;
};

/** Show what would be clipped. Everything in it is from a page and is set as text. */
export const showCapture = (page: PopupPage, capture: Capture): void => {
  const { title, by, from, excerpts } = page;
  title.value = capture.title;
  title.disabled = false;
  offerStated(page, capture);
  by.textContent = [...capture.authors, dayOf(capture)].filter((text) => text !== null).join(' · ');
  by.hidden = by.textContent === '';
  from.textContent = [capture.siteName, capture.url].filter((text) => text !== null).join(' · ');
  excerpts.setAttribute('aria-label', word('popupExcerpts'));
  excerpts.hidden = capture.excerpts.length === 0;
  excerpts.tabIndex = 0;
  excerpts.replaceChildren(...capture.excerpts.map(({ text }) => quotation(text)));
};

/** Show how many clips wait for the desk; null when the store could not be read. */
export const showWaiting = ({ waiting }: PopupPage, count: number | null): void => {
  if (count === null) waiting.textContent = word('waitingUnknown');
  else if (count === 0) waiting.textContent = word('waitingNone');
  else waiting.textContent = count === 1 ? word('waitingOne') : word('waitingMany', String(count));
};

/** Show the key that does this without a popup; null where the browser gave the clipper none. */
export const showKey = ({ key }: PopupPage, shortcut: string | null): void => {
  key.textContent = shortcut === null ? word('popupNoKey') : word('popupKey', shortcut);
};
