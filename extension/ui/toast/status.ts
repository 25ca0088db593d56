import { dress, makeElement } from './dress.ts';

export interface Status {
  readonly element: HTMLElement;
  /** Say something else from now on. */
  readonly say: (words: string) => void;
}

/**
 * The sentence of a toast. A screen reader announces what changes in a status, not what was in it from the start. By the clock, not by
 * the next frame: a page that is covered or busy may draw none for as long as the toast is there.
 */
export const makeStatus = (sentence: string, direction: string): Status => {
  const element = makeElement('div');
  element.setAttribute('role', 'status');
  element.dir = direction;
  dress(element, { flex: '1 1 auto', 'min-width': '0' });
  const first = setTimeout(() => {
    element.textContent = sentence;
  }, 30);
  const say = (words: string): void => {
    clearTimeout(first);
    element.textContent = words;
  };
  return { element, say };
};
