/** A sentence of the locale, with its placeholders filled. */
export type Word = (key: string, ...fillings: readonly string[]) => string;

/** The parts of the picker's page, by what they are for. */
export interface PickerPage {
  readonly from: HTMLElement;
  readonly address: HTMLElement;
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
}

const part = <Part extends HTMLElement>(page: Document, id: string, kind: new () => Part): Part => {
  const found = page.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`picker without #${id}`);
  return found;
};

/** Find the parts and put the locale's words on them. */
export const readyPage = (page: Document, word: Word): PickerPage => {
  page.documentElement.dir = word('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  page.documentElement.lang = word('@@ui_locale').replace('_', '-');
  page.title = word('pickLinks');
  for (const labelled of page.querySelectorAll<HTMLElement>('[data-word]'))
    labelled.textContent = word(labelled.dataset['word'] ?? '');
  for (const labelled of page.querySelectorAll<HTMLElement>('[data-label]')) {
    labelled.ariaLabel = word(labelled.dataset['label'] ?? '');
    if (labelled instanceof HTMLInputElement) labelled.placeholder = labelled.ariaLabel;
  }
  return {
    from: part(page, 'from', HTMLElement),
    address: part(page, 'address', HTMLElement),
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
  };
};
