import { cut, cutField } from '#extension/capture/cut.ts';
import { linesOf } from '#extension/capture/metadata/lines.ts';
import { attributeOf, parentOf, tagOf } from '#shared/passage/plain-dom.ts';
import { LONGEST_WORDS } from './link-limits.ts';
import { textWithin } from './text-within.ts';

const HEADING = /^H[1-6]$/;

/** How many things a text names: words, or characters of a script that puts no spaces between them, two to a word. */
export const wordCount = (text: string): number => {
  const without = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  return without > 0 ? Math.max(spaced, Math.floor(without / 2)) : spaced;
};

/** Whether words only count or tell the time: "12 new comments", "3 hours ago". */
export const isCount = (words: string): boolean => /^\p{N}/u.test(words) && wordCount(words) < 4;

/** Whether a link is a heading: it stands in one, or holds one. */
export const isHeading = (link: Element): boolean => {
  let around: Element | null = link;
  for (let up = 0; around !== null && up < 4; up += 1, around = parentOf(around))
    if (HEADING.test(tagOf(around))) return true;
  return link.querySelector('h1, h2, h3, h4, h5, h6') !== null;
};

const LONG = 160;

/** A whole card can be one link: what is said first in several words is its name. */
const firstLine = (link: Element): string | null => linesOf(link).find((line) => wordCount(line) > 2) ?? null;

const shownWords = (link: Element): string | null => {
  const heading = link.querySelector('h1, h2, h3, h4, h5, h6');
  const inHeading = heading && cutField(textWithin(heading, LONGEST_WORDS * 2));
  if (inHeading) return inHeading;
  const all = cutField(textWithin(link, LONGEST_WORDS * 2));
  return all !== null && all.length > LONG ? (firstLine(link) ?? all) : all;
};

const statedWords = (link: Element): string | null => {
  const picture = link.querySelector('img[alt]');
  const stated = [attributeOf(link, 'aria-label'), picture && attributeOf(picture, 'alt'), attributeOf(link, 'title')];
  return stated.map((text) => cutField(text)).find((text) => text !== null) ?? null;
};

/** Characters that turn the direction of what stands after them: in a list of links they would turn the neighbours. */
const TURNING = /\p{Bidi_Control}/gu;

/** The words of a link as its reader sees or hears them; null where it has none. */
export const wordsOfLink = (link: Element): string | null => {
  const words = shownWords(link) ?? statedWords(link);
  const plain = cutField(words?.replace(TURNING, ''));
  return plain && cut(plain, LONGEST_WORDS);
};
