import { allIn, attributeOf, childrenOf, firstIn, holds, isElement, parentOf, tagOf, textOf } from './plain-dom.ts';

const NUMBERED = /line[-_]?n(?:o|r|um)|gutter|numbering|(?:crayon|blob)-num|(?<![a-z])l(?:nt?|num)(?![a-z])/i;
const COPIES = /cop(?:y(?!right|writ|edit)|ied)|clipboard/i;

/** The longest label of a copy button, in UTF-16 code units. */
const LABEL = 24;

const classOf = (element: Element): string => attributeOf(element, 'class') ?? '';

/** Whether an element has nothing in it but numbers, or the dots of what was skipped. */
export const isNumbers = (element: Element): boolean => /^[\d\s.…\u200B]*$/.test(textOf(element));

/** The cell of numbers to the left of code. */
const isGutter = (element: Element): boolean => {
  if (!/^T[DH]$/.test(tagOf(element))) return false;
  const row = parentOf(element);
  return row !== null && childrenOf(row).findLast(isElement) !== element && isNumbers(element);
};

/** How many boxes around a button are looked at for the code it is of. */
const NEAR = 3;

const isBesidePre = (element: Element): boolean => {
  if (firstIn(element, 'code') !== null) return false;
  let box = parentOf(element);
  for (let near = 0; box !== null && near < NEAR && firstIn(box, 'p') === null; near += 1, box = parentOf(box))
    if (Array.from(allIn(box, 'pre')).some((code) => !holds(element, code))) return true;
  return false;
};

/** Whether an element only helps to read code, and is no part of it: numbers of its lines, what copies it. */
export const isCodeAside = (element: Element, isInCode: boolean, isLine: boolean): boolean => {
  const name = `${tagOf(element)} ${classOf(element)}`;
  if (isInCode && isGutter(element)) return true;
  const isSuch =
    (NUMBERED.test(name) && (isInCode || isLine) && isNumbers(element)) ||
    name.startsWith('BUTTON ') ||
    (COPIES.test(name) && textOf(element).trim().length <= LABEL);
  return isSuch && (isInCode || isBesidePre(element));
};
