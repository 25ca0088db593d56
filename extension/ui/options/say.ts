import { defectWords } from '#extension/browser/known-defect.ts';
import type { OptionsWorld } from './world.ts';

/** Say what became of something; a failure in the red pencil's colour. */
export const say = (where: HTMLElement, sentence: string, isWrong = false): void => {
  where.classList.toggle('wrong', isWrong);
  where.textContent = sentence;
};

/** Do something that may fail for reasons nobody foresaw, and say so where it does. */
export const attempt = ({ word }: OptionsWorld, where: HTMLElement, work: () => Promise<void>): void => {
  work().catch((error: unknown) => say(where, defectWords(word, error, 'optionsFailed'), true));
};

/** An element with words in it. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: Name,
  words: string,
  kind = '',
): HTMLElementTagNameMap[Name] => {
  const made = page.createElement(name);
  made.className = kind;
  made.textContent = words;
  return made;
};
