import { bodyOf, isScript, textOf } from '#shared/passage/plain-dom.ts';
import { timesSaid } from './repeated.ts';

/** Whether a page says something in more than one place. */
export type SaysTwice = (...parts: readonly string[]) => boolean;

const seenText = (body: Element): string => {
  const walker = new DOMParser().parseFromString('', 'text/html').createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!isScript(node)) texts.push(node.nodeValue ?? '');
  return texts.join('');
};

const once = (find: () => string): (() => string) => {
  let found: string | null = null;
  return () => (found ??= find());
};

/**
 * The words of a page, to look for repetitions. They are read once for all excerpts, and without scripts, in which many pages carry
 * their text a second time, only where it matters: both take milliseconds in a long page.
 */
export const pageWords = (page: Document): SaysTwice => {
  const all = once(() => textOf(bodyOf(page)));
  const seen = once(() => seenText(bodyOf(page)));
  return (...parts) => timesSaid(all(), ...parts) === 2 && timesSaid(seen(), ...parts) === 2;
};
