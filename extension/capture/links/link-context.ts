import { cut } from '#extension/capture/cut.ts';
import { allIn, isElement, nextOf, parentOf, tagOf } from '#shared/passage/plain-dom.ts';
import { LONGEST_CONTEXT } from './link-limits.ts';
import { isCount, wordCount } from './link-words.ts';
import { textWithin } from './text-within.ts';

const BLOCK =
  /^(?:P|LI|TR|DD|DT|DIV|ARTICLE|SECTION|H[1-6]|BLOCKQUOTE|FIGURE|TD|TH|TABLE|TBODY|MAIN|BODY|UL|OL|CENTER|HEADER)$/;

/** As much of a block's text as is read for the words around a link. */
const READ = 1_500;
/** A text around shorter than this says little: what stands after the block is added. */
const LITTLE = 40;
const HIGHEST = 4;
/** How much of a long paragraph is shown before the link. */
const BEFORE = 90;

const blockOf = (link: Element): Element => {
  let around: Element = link;
  for (let up = parentOf(link); up !== null && !BLOCK.test(tagOf(around)); up = parentOf(up)) around = up;
  const row = parentOf(around);
  return tagOf(around) === 'TD' && row !== null ? row : around;
};

const nextElement = (element: Element): Element | null => {
  let next = nextOf(element);
  while (next !== null && !isElement(next)) next = nextOf(next);
  return next;
};

/** Links looked at in a neighbour, to see whether it is an item of its own. */
const MOST_LINKS = 20;

const isItem = (element: Element): boolean =>
  [...allIn(element, 'a[href]')]
    .slice(0, MOST_LINKS)
    .map((link) => textWithin(link, LONGEST_CONTEXT))
    .some((words) => wordCount(words) > 2 && !isCount(words));

/** What stands after a block and belongs to it: a row below, a paragraph under a heading; never the next item. */
const textAfter = (block: Element): string => {
  let at: Element | null = block;
  for (let up = 0; at !== null && up < HIGHEST && !/^(?:BODY|MAIN)$/.test(tagOf(at)); up += 1, at = parentOf(at)) {
    const next = nextElement(at);
    if (next === null) continue;
    return isItem(next) ? '' : textWithin(next, READ);
  }
  return '';
};

const EDGES = /^[\s·|•,:;)\]–—-]+|[\s·|•,:;([–—-]+$/gu;

const onWord = (text: string): string => text.replace(/^\S*\s+/u, '');

/** A text without the link's words where it begins with them, else the stretch in which they stand. */
const aroundWords = (text: string, words: string): string => {
  const at = text.indexOf(words);
  if (at < 0) return text;
  const before = text.slice(0, at).replace(EDGES, '');
  const after = text.slice(at + words.length).replace(EDGES, '');
  // A number or a mark before the words is the list's own.
  if (!/\p{L}{2}/u.test(before)) return after;
  return before.length > BEFORE ? `…${onWord(text.slice(at - BEFORE))}` : text;
};

/** What stands around a link and says what it is about; null where nothing does. */
export const contextOfLink = (link: Element, words: string): string | null => {
  const block = blockOf(link);
  const around = aroundWords(textWithin(block, READ), words);
  const whole = around.length < LITTLE ? `${around} ${textAfter(block)}`.trim() : around;
  const plain = whole.replace(/\p{Bidi_Control}/gu, '').trim();
  return plain === '' ? null : cut(plain, LONGEST_CONTEXT);
};
