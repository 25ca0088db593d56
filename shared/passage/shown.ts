import type { Look } from './page-world.ts';
import { attributeOf, parentOf, tagOf } from './plain-dom.ts';

/** Left out with all they hold: they show no text of the page, or show it in a way that Markdown has not. */
const DROPPED = new Set([
  'AUDIO',
  'BUTTON',
  'CANVAS',
  'DATALIST',
  'EMBED',
  'FRAME',
  'FRAMESET',
  'IFRAME',
  'NOSCRIPT',
  'OBJECT',
  'SCRIPT',
  'SELECT',
  'STYLE',
  'SVG',
  'TEMPLATE',
  'TEXTAREA',
  'VIDEO',
]);

const isCheckbox = (element: Element): boolean => attributeOf(element, 'type')?.toLowerCase() === 'checkbox';

/** Whether an element is folded away in one that shows its summary only. */
const isFolded = (element: Element): boolean => {
  const around = parentOf(element);
  return (
    around !== null &&
    tagOf(around) === 'DETAILS' &&
    attributeOf(around, 'open') === null &&
    tagOf(element) !== 'SUMMARY'
  );
};

/** Whether an element is part of what a reader highlights. */
export const isShown = (element: Element, { display }: Pick<Look, 'display'>): boolean => {
  const tag = tagOf(element);
  return !DROPPED.has(tag) && (tag !== 'INPUT' || isCheckbox(element)) && display !== 'none' && !isFolded(element);
};

/**
 * Whether an element's own words are hidden, or not to be selected (line numbers, copy buttons): the reader did not highlight them.
 * What stands in it can be seen or selected all the same.
 */
export const isSilent = ({ visibility, userSelect }: Look): boolean =>
  visibility !== 'visible' || userSelect === 'none';
