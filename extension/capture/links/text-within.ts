import { firstChildOf, isElement, isText, nextOf, parentNodeOf, tagOf } from '#shared/passage/plain-dom.ts';

const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|SELECT|TEXTAREA|BUTTON|OBJECT)$/;
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DFN|EM|FONT|I|KBD|MARK|Q|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;

/** The node after this one and all it holds, as long as it lies within another. */
const afterAll = (node: Node, within: Node): Node | null => {
  for (let at: Node | null = node; at !== null && at !== within; at = parentNodeOf(at)) {
    const next = nextOf(at);
    if (next !== null) return next;
  }
  return null;
};

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Nodes that are looked at for one text: a page can nest and empty them by the thousand. */
const MOST_NODES = 400;

/** The text an element shows, in one line, up to so many UTF-16 code units. Without recursion: pages nest as deep as they like. */
export const textWithin = (element: Element, most: number): string => {
  let text = '';
  let seen = 0;
  let at: Node | null = firstChildOf(element);
  while (at !== null && text.length < most && seen < MOST_NODES) {
    seen += 1;
    if (isText(at)) text += (at.nodeValue ?? '').slice(0, most);
    const isSilent = isElement(at) && SILENT.test(tagOf(at));
    if (isElement(at) && !INLINE.test(tagOf(at))) text += ' ';
    const inner = isSilent ? null : firstChildOf(at);
    if (inner === null && isElement(at) && !INLINE.test(tagOf(at))) text += ' ';
    at = inner ?? afterAll(at, element);
  }
  return collapsed(text).slice(0, most);
};
