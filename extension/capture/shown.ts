import { attributeOf, tagOf } from './plain-dom.ts';

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
  'MATH',
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

/** Hidden, or not to be selected (line numbers, copy buttons): the reader did not highlight it. */
const isHidden = (element: Element): boolean => {
  const { display, visibility, userSelect } = getComputedStyle(element);
  return display === 'none' || visibility !== 'visible' || userSelect === 'none';
};

/** Whether an element is part of what a reader highlights. */
export const isShown = (element: Element): boolean => {
  const tag = tagOf(element);
  return !DROPPED.has(tag) && (tag !== 'INPUT' || isCheckbox(element)) && !isHidden(element);
};
