import type { Element as Copy } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { List, ListItem, RootContent } from 'mdast';
import type { Join } from 'mdast-util-to-markdown';
import { isBlank } from './blank-lines.ts';

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** Above this, numbers are drawn as such: https://www.w3.org/TR/css-counter-styles-3/#simple-numeric. */
const LARGEST_ROMAN = 3999;

const inRoman = (number: number): string => {
  let left = number;
  return ROMAN.map(([letters, worth]) => {
    const count = Math.floor(left / worth);
    left -= count * worth;
    return letters.repeat(count);
  }).join('');
};

const inLetters = (number: number): string => {
  let letters = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  return letters;
};

/** What a browser draws before an item that Markdown has no number for. */
const label = (number: number, style: string): string => {
  const isSpelled = number > 0 && number <= LARGEST_ROMAN && /alpha|latin|roman/.test(style);
  const spelled = isSpelled ? (style.endsWith('roman') ? inRoman(number) : inLetters(number)) : String(number);
  return `${style.startsWith('upper') ? spelled.toUpperCase() : spelled}. `;
};

const labelled = (item: ListItem, words: string): ListItem => {
  const [first, ...others] = item.children;
  const text = { type: 'text' as const, value: words };
  if (first?.type !== 'paragraph')
    return { ...item, children: [{ type: 'paragraph', children: [text] }, ...item.children] };
  return { ...item, children: [{ ...first, children: [text, ...first.children] }, ...others] };
};

const listOf = (children: ListItem[], start: number | null): List => ({
  type: 'list',
  ordered: start !== null,
  start,
  spread: children.length > 1 && children.some(({ spread }) => spread === true),
  children,
});

const numbersOf = ({ children, properties }: Copy, count: number): number[] => {
  const items = children.filter((child) => child.type === 'element');
  const step = properties['reversed'] === true ? -1 : 1;
  let next = Number(properties['start'] ?? 1);
  return Array.from({ length: count }, (_, at) => {
    const number = Number(items[at]?.properties['number'] ?? next);
    next = number + step;
    return number;
  });
};

/** The highest number of Markdown: https://spec.commonmark.org/0.31.2/#ordered-list-marker. */
const HIGHEST = 999_999_999;

/** A list with the numbers that the page shows. Markdown counts up by one, so where a page does not, a list ends and the next begins. */
export const list = (state: State, copy: Copy): List[] => {
  const items = state.all(copy).filter((child) => child.type === 'listItem');
  if (copy.tagName !== 'ol') return [listOf(items, null)];
  const style = copy.properties['label'] ?? '';
  const numbers = numbersOf(copy, items.length);
  if (style !== '' || numbers.some((number) => number < 0 || number > HIGHEST))
    return [
      listOf(
        items.map((item, at) => labelled(item, label(numbers[at] ?? 0, style))),
        null,
      ),
    ];
  const runs: { start: number; items: ListItem[] }[] = [];
  for (const [at, item] of items.entries()) {
    const number = numbers[at] ?? 1;
    const run = runs.at(-1);
    if (run !== undefined && number === run.start + run.items.length) run.items.push(item);
    else runs.push({ start: number, items: [item] });
  }
  return runs.map((run) => listOf(run.items, run.start));
};

/** The box that an item begins with, taken out of it. */
const takeBox = (copy: Copy): Copy | null => {
  const at = copy.children.findIndex((child) => !isBlank(child));
  const first = copy.children[at];
  if (first?.type !== 'element') return null;
  if (first.tagName !== 'input') return /^(?:div|p|span)$/.test(first.tagName) ? takeBox(first) : null;
  copy.children.splice(0, at + 1);
  return first;
};

/** What would be read as one with what stands before it, were there no blank line between. */
const needsApart = (block: RootContent, before: RootContent | undefined): boolean =>
  (block.type === 'paragraph' && before !== undefined && !/^(?:code|heading)$/.test(before.type)) ||
  block.type === 'thematicBreak';

const hasParagraph = ({ children }: Copy): boolean =>
  children.some(
    (child) =>
      child.type === 'element' &&
      ((child.tagName === 'p' && child.properties['isTight'] !== true) ||
        (child.tagName === 'div' && hasParagraph(child))),
  );

/** An item: loose only where the page has paragraphs in it, or Markdown needs a blank line. */
export const listItem = (state: State, copy: Copy): ListItem => {
  const box = takeBox(copy);
  const children = state.toFlow(state.all(copy));
  const spread = hasParagraph(copy) || children.some((block, at) => needsApart(block, children[at - 1]));
  return { type: 'listItem', spread, checked: box === null ? null : box.properties['checked'] === true, children };
};

/** Only a list that begins with 1 can follow words without a blank line: https://spec.commonmark.org/0.31.2/#lists. */
export const apartFromNumber: Join = (left, right, parent) =>
  left.type === 'paragraph' &&
  right.type === 'list' &&
  right.start !== null &&
  right.start !== 1 &&
  parent.type === 'listItem'
    ? 1
    : undefined;
