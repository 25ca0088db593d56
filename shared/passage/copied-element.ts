import type { Element as Copy, Properties } from 'hast';
import { childrenIn } from './children-in.ts';
import { codeLanguage } from './code-language.ts';
import { isPixel, pictureAddress } from './picture-address.ts';
import type { Look } from './page-world.ts';
import { attributeOf, childrenOf, isElement, tagOf } from './plain-dom.ts';

/** What Markdown can tell. Of all other elements only the lines they begin are kept. */
const KEPT =
  /^(?:A|B|BLOCKQUOTE|BR|CAPTION|CODE|D[DLT]|DEL|EM|H[1-6R]|I|IMG|INPUT|KBD|LI|MARK|MENU|OL|P|PRE|Q|S|SAMP|STRIKE|STRONG|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|TT|U|UL|VAR|WBR)$/;

/** Most columns or rows a cell may reach over: what is filled up with empty cells. */
const WIDEST = 50;

export const isKept = (element: Element): boolean => KEPT.test(tagOf(element));

const isItem = (node: Node): node is Element => isElement(node) && tagOf(node) === 'LI';

const whole = (element: Element, name: string): number | undefined => {
  const number = Number.parseInt(attributeOf(element, name) ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
};

/** The number of the first item of a list that a range touches. */
const firstNumber = (list: Element, range: Range): number => {
  const items = childrenOf(list).filter((child) => isItem(child));
  const first = childrenIn(range, list).find((child) => isItem(child));
  const isReversed = attributeOf(list, 'reversed') !== null;
  let number = whole(list, 'start') ?? (isReversed ? items.length : 1);
  for (const item of items) {
    number = whole(item, 'value') ?? number;
    if (item === first) break;
    number += isReversed ? -1 : 1;
  }
  return number;
};

/** Whether the items of a list are shown with numbers; lists of items that are shown with neither are what they are called. */
const isNumbered = (tag: string, { listStyleType }: Look): boolean =>
  /^(?:disc|circle|square)$/.test(listStyleType)
    ? false
    : tag === 'OL' || /^(?:decimal|(?:low|upp)er-)/.test(listStyleType);

const isTight = ({ marginBottom, marginTop }: Look): boolean =>
  Number.parseFloat(marginTop) === 0 && Number.parseFloat(marginBottom) === 0;

const stated = (element: Element, name: string): string | undefined => attributeOf(element, name) ?? undefined;

const span = (cell: Element, name: string): number =>
  Math.min(WIDEST, Math.max(1, Number.parseInt(attributeOf(cell, name) ?? '1', 10) || 1));

const isCell = (node: Node): node is Element => isElement(node) && /^T[DH]$/.test(tagOf(node));

/** How many columns of a row lie before the first cell that a range touches. */
const skippedIn = (row: Element, range: Range): number => {
  const first = childrenIn(range, row).find((node) => isCell(node));
  const before = first === undefined ? [] : childrenOf(row).filter((node) => isCell(node));
  const skipped = before.slice(
    0,
    before.findIndex((cell) => cell === first),
  );
  return Math.min(
    WIDEST,
    skipped.reduce((sum, cell) => sum + span(cell, 'colspan'), 0),
  );
};

const alignment = (cell: Element): string | undefined =>
  /text-align:\s*(left|center|right)/i.exec(attributeOf(cell, 'style') ?? '')?.[1]?.toLowerCase() ??
  stated(cell, 'align');

const propertiesOf = (element: Element, tag: string, look: Look, range: Range): Properties => {
  switch (tag) {
    case 'A':
      return { href: stated(element, 'href'), dataRel: stated(element, 'rel') };
    case 'IMG':
      return { src: isPixel(element) ? undefined : pictureAddress(element), alt: stated(element, 'alt') };
    case 'INPUT':
      return { type: 'checkbox', checked: element.matches(':checked') };
    case 'LI':
      return { number: whole(element, 'value') };
    case 'OL':
      return {
        start: firstNumber(element, range),
        reversed: attributeOf(element, 'reversed') !== null,
        label: /alpha|latin|roman/.test(look.listStyleType) ? look.listStyleType : undefined,
      };
    case 'P':
      return { isTight: isTight(look) };
    case 'PRE':
      return { dataLanguage: codeLanguage(element), isTight: isTight(look) };
    case 'TABLE':
      return { isLayout: /^(?:none|presentation)$/.test(attributeOf(element, 'role') ?? '') };
    case 'TD':
    case 'TH':
      return { align: alignment(element), colSpan: span(element, 'colspan'), rowSpan: span(element, 'rowspan') };
    case 'TR':
      return { dataSkipped: skippedIn(element, range), isAlone: childrenOf(element).filter(isCell).length < 2 };
    default:
      return {};
  }
};

const nameOf = (tag: string, look: Look): string => {
  if (!/^(?:MENU|OL|UL)$/.test(tag)) return tag;
  return isNumbered(tag, look) ? 'OL' : 'UL';
};

/** An element of the same kind, with what Markdown can tell of it and without what is in it. */
export const shellOf = (element: Element, look: Look, range: Range, isCode = false): Copy => {
  const tag = isCode ? 'PRE' : nameOf(tagOf(element), look);
  const tagName = isCode || isKept(element) ? tag.toLowerCase() : 'div';
  return { type: 'element', tagName, properties: propertiesOf(element, tag, look, range), children: [] };
};
