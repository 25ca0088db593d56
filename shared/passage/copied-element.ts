import type { Element as Copy, Properties } from 'hast';
import { childrenIn } from './children-in.ts';
import { codeLanguage } from './code-language.ts';
import { isPixel, pictureAddress } from './picture-address.ts';
import { attributeOf, childrenOf, isElement, tagOf } from './plain-dom.ts';

/** What Markdown can tell. Of all other elements only the lines they begin are kept. */
const KEPT =
  /^(?:A|B|BLOCKQUOTE|BR|CAPTION|CODE|D[DLT]|DEL|EM|H[1-6R]|I|IMG|INPUT|KBD|LI|MARK|MENU|OL|P|PRE|Q|S|SAMP|STRIKE|STRONG|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|TT|U|UL|VAR|WBR)$/;

/** Most columns or rows a cell may reach over: what is filled up with empty cells. */
const WIDEST = 50;

export const isKept = (element: Element): boolean => KEPT.test(tagOf(element));

const isItem = (node: Node): boolean => isElement(node) && tagOf(node) === 'LI';

/** The number of the first item of a list that a range touches. */
const firstNumber = (list: Element, range: Range): number => {
  const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10) || 1;
  const first = childrenIn(range, list).find(isItem);
  return first === undefined ? start : start + childrenOf(list).filter(isItem).indexOf(first);
};

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

const propertiesOf = (element: Element, tag: string, range: Range): Properties => {
  switch (tag) {
    case 'A':
      return { href: stated(element, 'href'), dataRel: stated(element, 'rel') };
    case 'IMG':
      return { src: isPixel(element) ? undefined : pictureAddress(element), alt: stated(element, 'alt') };
    case 'INPUT':
      return { type: 'checkbox', checked: element.matches(':checked') };
    case 'OL':
      return { start: firstNumber(element, range) };
    case 'PRE':
      return { dataLanguage: codeLanguage(element) };
    case 'TD':
    case 'TH':
      return { align: alignment(element), colSpan: span(element, 'colspan'), rowSpan: span(element, 'rowspan') };
    case 'TR':
      return { dataSkipped: skippedIn(element, range) };
    default:
      return {};
  }
};

/** An element of the same kind, with what Markdown can tell of it and without what is in it. */
export const shellOf = (element: Element, range: Range, isCode = false): Copy => {
  const tag = isCode ? 'PRE' : tagOf(element);
  const tagName = isCode || isKept(element) ? (tag === 'MENU' ? 'ul' : tag.toLowerCase()) : 'div';
  return { type: 'element', tagName, properties: propertiesOf(element, tag, range), children: [] };
};
