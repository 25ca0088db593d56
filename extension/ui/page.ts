import { localeOf } from '#extension/browser/own-locale.ts';
import type { Word } from '#extension/browser/words.ts';

/** A part of one of the clipper's pages, by its id. */
export const part = <Part extends HTMLElement>(page: Document, id: string, kind: new () => Part): Part => {
  const found = page.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`page without #${id}`);
  return found;
};

const isField = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Put the locale's words on a page: in it, over it, and on fields that have no label but say themselves what they are for. */
export const putWords = (page: Document, word: Word, direction: 'ltr' | 'rtl', title: string): void => {
  page.documentElement.dir = direction;
  page.documentElement.lang = localeOf(word);
  page.title = word(title);
  for (const labelled of page.querySelectorAll<HTMLElement>('[data-word]'))
    labelled.textContent = word(labelled.dataset['word'] ?? '');
  for (const labelled of page.querySelectorAll<HTMLElement>('[data-label]')) {
    labelled.ariaLabel = word(labelled.dataset['label'] ?? '');
    if (isField(labelled)) labelled.placeholder = labelled.ariaLabel;
  }
};
