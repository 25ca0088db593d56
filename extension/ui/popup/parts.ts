import { part, putWords } from '#extension/ui/page.ts';
import type { PopupWorld } from './world.ts';

/** The parts of the popup's page, by what they are for. */
export interface PopupParts {
  readonly form: HTMLFormElement;
  /** All that is about the page in front. */
  readonly page: HTMLElement;
  readonly notice: HTMLElement;
  readonly lossRead: HTMLButtonElement;
  readonly seen: HTMLElement;
  readonly title: HTMLTextAreaElement;
  readonly stated: HTMLButtonElement;
  readonly by: HTMLElement;
  readonly about: HTMLElement;
  readonly address: HTMLElement;
  readonly warning: HTMLElement;
  readonly cleaned: HTMLElement;
  readonly cleaning: HTMLElement;
  readonly cleanSwitch: HTMLButtonElement;
  readonly excerpts: HTMLElement;
  readonly painted: HTMLElement;
  readonly missing: HTMLElement;
  readonly filing: HTMLElement;
  readonly sectionLabel: HTMLElement;
  readonly section: HTMLSelectElement;
  readonly note: HTMLTextAreaElement;
  readonly key: HTMLElement;
  readonly waiting: HTMLElement;
  readonly pick: HTMLButtonElement;
  readonly desk: HTMLButtonElement;
  readonly options: HTMLButtonElement;
  readonly save: HTMLButtonElement;
}

/** Find the parts and put the locale's words on them. */
export const readyParts = (page: Document, { word, direction }: PopupWorld): PopupParts => {
  putWords(page, word, direction, 'actionTitle');
  const isMac = /mac/i.test(page.defaultView?.navigator.platform ?? '');
  part(page, 'note-key', HTMLElement).textContent = word(isMac ? 'popupNoteKeyMac' : 'popupNoteKey');
  return {
    form: part(page, 'clip', HTMLFormElement),
    page: part(page, 'page', HTMLElement),
    notice: part(page, 'notice', HTMLElement),
    lossRead: part(page, 'loss-read', HTMLButtonElement),
    seen: part(page, 'seen', HTMLElement),
    title: part(page, 'title', HTMLTextAreaElement),
    stated: part(page, 'stated', HTMLButtonElement),
    by: part(page, 'by', HTMLElement),
    about: part(page, 'about', HTMLElement),
    address: part(page, 'address', HTMLElement),
    warning: part(page, 'warning', HTMLElement),
    cleaned: part(page, 'cleaned', HTMLElement),
    cleaning: part(page, 'cleaning', HTMLElement),
    cleanSwitch: part(page, 'clean-switch', HTMLButtonElement),
    excerpts: part(page, 'excerpts', HTMLElement),
    painted: part(page, 'painted', HTMLElement),
    missing: part(page, 'missing', HTMLElement),
    filing: part(page, 'filing', HTMLElement),
    sectionLabel: part(page, 'section-label', HTMLElement),
    section: part(page, 'section', HTMLSelectElement),
    note: part(page, 'note', HTMLTextAreaElement),
    key: part(page, 'key', HTMLElement),
    waiting: part(page, 'waiting', HTMLElement),
    pick: part(page, 'pick', HTMLButtonElement),
    desk: part(page, 'desk', HTMLButtonElement),
    options: part(page, 'options', HTMLButtonElement),
    save: part(page, 'save', HTMLButtonElement),
  };
};

/** Say something over the form; an error in the red pencil's colour. */
export const say = ({ notice }: PopupParts, sentence: string, isWrong: boolean): void => {
  notice.classList.toggle('wrong', isWrong);
  notice.textContent = sentence;
};
