import { directionOf } from '#extension/browser/own-locale.ts';
import type { Word } from '#extension/browser/words.ts';
import { part, putWords } from '#extension/ui/page.ts';

/** The parts of the picker's page, by what they are for. */
export interface PickerPage {
  readonly from: HTMLElement;
  readonly address: HTMLElement;
  readonly sieve: HTMLElement;
  readonly filter: HTMLInputElement;
  readonly seen: HTMLButtonElement;
  readonly rest: HTMLButtonElement;
  readonly links: HTMLElement;
  readonly none: HTMLElement;
  readonly left: HTMLElement;
  readonly filling: HTMLElement;
  readonly why: HTMLElement;
  readonly fill: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly all: HTMLButtonElement;
  readonly undo: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly save: HTMLButtonElement;
  readonly keys: HTMLElement;
}

/** Find the parts and put the locale's words on them. */
export const readyPage = (page: Document, word: Word): PickerPage => {
  putWords(page, word, directionOf(word), 'pickLinks');
  return {
    from: part(page, 'from', HTMLElement),
    address: part(page, 'address', HTMLElement),
    sieve: part(page, 'sieve', HTMLElement),
    filter: part(page, 'filter', HTMLInputElement),
    seen: part(page, 'seen', HTMLButtonElement),
    rest: part(page, 'rest', HTMLButtonElement),
    links: part(page, 'links', HTMLElement),
    none: part(page, 'none', HTMLElement),
    left: part(page, 'left', HTMLElement),
    filling: part(page, 'filling', HTMLElement),
    why: part(page, 'why', HTMLElement),
    fill: part(page, 'fill', HTMLButtonElement),
    status: part(page, 'status', HTMLElement),
    progress: part(page, 'progress', HTMLProgressElement),
    all: part(page, 'all', HTMLButtonElement),
    undo: part(page, 'undo', HTMLButtonElement),
    stop: part(page, 'stop', HTMLButtonElement),
    save: part(page, 'save', HTMLButtonElement),
    keys: part(page, 'keys', HTMLElement),
  };
};

/** Say where the links would stand why there are none, or not yet. */
export const sayInstead = ({ none }: PickerPage, sentence: string, isWrong = false): void => {
  none.classList.toggle('wrong', isWrong);
  none.textContent = sentence;
};

/** Say in the status line what is so, or what went wrong. */
export const say = ({ status }: PickerPage, sentence: string, isWrong = false): void => {
  status.classList.toggle('wrong', isWrong);
  status.textContent = sentence;
};
