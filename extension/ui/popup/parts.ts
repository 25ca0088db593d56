import type { PopupWorld } from './world.ts';

/** The parts of the popup's page, by what they are for. */
export interface PopupParts {
  readonly form: HTMLFormElement;
  readonly notice: HTMLElement;
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
  readonly save: HTMLButtonElement;
}

const part = <Part extends HTMLElement>(page: Document, id: string, kind: new () => Part): Part => {
  const found = page.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`popup without #${id}`);
  return found;
};

/** Find the parts and put the locale's words on them. */
export const readyParts = (page: Document, { word, direction }: PopupWorld): PopupParts => {
  page.documentElement.dir = direction;
  page.documentElement.lang = word('@@ui_locale').replace('_', '-');
  page.title = word('actionTitle');
  for (const labelled of page.querySelectorAll<HTMLElement>('[data-word]'))
    labelled.textContent = word(labelled.dataset['word'] ?? '');
  return {
    form: part(page, 'clip', HTMLFormElement),
    notice: part(page, 'notice', HTMLElement),
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
    save: part(page, 'save', HTMLButtonElement),
  };
};

/** Say something over the form; an error in the red pencil's colour. */
export const say = ({ notice }: PopupParts, sentence: string, isWrong: boolean): void => {
  notice.classList.toggle('wrong', isWrong);
  notice.textContent = sentence;
};

/** Show how many clips wait for the desk; null when the store could not be read. */
export const showWaiting = ({ waiting }: PopupParts, { word }: PopupWorld, count: number | null): void => {
  if (count === null) waiting.textContent = word('waitingUnknown');
  else if (count === 0) waiting.textContent = word('waitingNone');
  else waiting.textContent = count === 1 ? word('waitingOne') : word('waitingMany', String(count));
};
