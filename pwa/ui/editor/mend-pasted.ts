import {
  allIn,
  attributeOf,
  childrenOf,
  isElement,
  isText,
  nextOf,
  previousOf,
  tagOf,
  textOf,
} from '#shared/passage/plain-dom.ts';
import { INLINE, isIn, styleOf } from './pasted-look.ts';

const rename = (element: Element, name: string): Element => {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
};

const wrapInside = (element: Element, name: string): void => {
  const wrap = element.ownerDocument.createElement(name);
  wrap.append(...element.childNodes);
  element.append(wrap);
};

const isBold = (weight: string): boolean => /^bold|^[6-9]00/.test(weight);
const isPlain = (weight: string): boolean => /^(?:normal|[1-5]00)/.test(weight);

/** Word processors say by style what Markdown says by marks, and Google Docs puts all it copies into a `b` that is none. */
const marksFromStyles = (body: Element): void => {
  for (const element of allIn(body, 'b, strong, i, em')) {
    const isWeight = /^(?:B|STRONG)$/.test(tagOf(element));
    const isNone = isWeight ? isPlain(styleOf(element, 'font-weight')) : styleOf(element, 'font-style') === 'normal';
    if (isNone) element.replaceWith(...element.childNodes);
  }
  for (const element of allIn(body, 'span[style], font[style]')) {
    // A heading is bold by itself, and code has no marks.
    if (isIn(element, /^(?:CODE|PRE)$/)) continue;
    const isHead = isIn(element, /^(?:B|H[1-6]|STRONG|TH)$/);
    if (isBold(styleOf(element, 'font-weight')) && !isHead) wrapInside(element, 'strong');
    if (/^(?:italic|oblique)/.test(styleOf(element, 'font-style')) && !isIn(element, /^(?:EM|I)$/))
      wrapInside(element, 'em');
    if (/line-through/.test(styleOf(element, 'text-decoration(?:-line)?'))) wrapInside(element, 'del');
  }
};

const LEVEL = /\blevel(\d)\b/;

const itemOf = (paragraph: Element): { readonly level: number; readonly isOrdered: boolean } | null => {
  const level = LEVEL.exec(styleOf(paragraph, 'mso-list'))?.[1];
  if (level === undefined) return null;
  const marker = [...allIn(paragraph, 'span')].find((span) => styleOf(span, 'mso-list') === 'ignore');
  const words = marker === undefined ? '' : textOf(marker).trim();
  marker?.remove();
  return { level: Number(level), isOrdered: /^\(?(?:\d+|[a-z]{1,4})[.)]/i.test(words) };
};

const lastItem = (list: Element): Element => {
  const last = list.lastElementChild;
  return last ?? list.appendChild(list.ownerDocument.createElement('li'));
};

/** Word writes lists as paragraphs, with the bullet as words and the level in a style of its own. */
const listsFromParagraphs = (body: Element): void => {
  let open: Element[] = [];
  let before: Element | null = null;
  for (const paragraph of allIn(body, 'p[style*="mso-list"], li[style*="mso-list"]')) {
    if (tagOf(paragraph) === 'LI') continue;
    const found = itemOf(paragraph);
    if (found === null) continue;
    const { level, isOrdered } = found;
    const isNext = before !== null && before.nextElementSibling === paragraph;
    if (!isNext) open = [];
    open.length = Math.min(open.length, level);
    while (open.length < level) {
      const list = body.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
      const around = open.at(-1);
      if (around === undefined) paragraph.before(list);
      else lastItem(around).append(list);
      open.push(list);
    }
    before = open[0] ?? null;
    open.at(-1)?.append(rename(paragraph, 'li'));
  }
};

/** A list that stands in a list, instead of in an item of it, belongs to the item before. */
const listsIntoItems = (body: Element): void => {
  for (const list of allIn(body, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before !== null && tagOf(before) === 'LI') before.append(list);
  }
};

const isPixel = (picture: Element): boolean =>
  ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attributeOf(picture, name) ?? styleOf(picture, name)));

/** Mails are laid out in tables; one that says so, or that holds blocks of a letter, is no table of figures. */
const isLayout = (table: Element): boolean =>
  attributeOf(table, 'role') === 'presentation' || table.querySelector('table, h1, h2, h3, ul, ol, p + p') !== null;

const withoutLayout = (body: Element): void => {
  for (const picture of allIn(body, 'img')) if (isPixel(picture)) picture.remove();
  // From within: of a table that is none the rest of its parts are blocks.
  for (const table of [...allIn(body, 'table')].toReversed()) {
    if (!isLayout(table)) continue;
    for (const part of table.querySelectorAll('caption, tbody, thead, tfoot, tr, td, th')) rename(part, 'div');
    rename(table, 'div');
  }
};

const isInLine = (node: Node | null): boolean =>
  node !== null && (isText(node) ? /\S/.test(node.nodeValue ?? '') : isElement(node) && INLINE.test(tagOf(node)));

/** Browsers end what they copy with a break of their own, mails have empty blocks for blank lines, and Google Docs a paragraph in each item. */
const withoutFillers = (body: Element): void => {
  for (const end of allIn(body, 'br.Apple-interchange-newline')) end.remove();
  for (const paragraph of allIn(body, 'li > p[role="presentation"]')) paragraph.replaceWith(...paragraph.childNodes);
  for (const block of allIn(body, 'p, div')) {
    const isEmpty = textOf(block).trim() === '' && block.querySelector('img, hr, input, table') === null;
    if (isEmpty && !(isInLine(previousOf(block)) && isInLine(nextOf(block)))) block.remove();
  }
};

/** Puts what word processors and mail programs copy into the elements that mean it. In place. */
export const mendPasted = (body: Element): void => {
  listsFromParagraphs(body);
  listsIntoItems(body);
  withoutLayout(body);
  withoutFillers(body);
  marksFromStyles(body);
};

const SAYS_MORE =
  'a[href], b, blockquote, code, del, dl, em, h1, h2, h3, h4, h5, h6, hr, i, img, input[type="checkbox"], kbd, li, math, pre, s, samp, strike, strong, sub, sup, table, tt, [class*="katex"], [class*="MathJax"], mjx-container';

const hasWords = (node: Node): boolean => (isText(node) ? /\S/.test(node.nodeValue ?? '') : isElement(node));

/** Whether the markup says more than its words do. One that only sets their colour and type does not. */
export const saysMore = (body: Element): boolean =>
  [...allIn(body, SAYS_MORE)].some(
    (element) => tagOf(element) === 'HR' || tagOf(element) === 'IMG' || childrenOf(element).some(hasWords),
  );
