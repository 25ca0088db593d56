import { inlineText, seenText } from '#shared/portable.ts';
import { allIn, childrenOf, isElement, isText, tagOf, textOf } from '#shared/passage/plain-dom.ts';

const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|SELECT|TEXTAREA|BUTTON)$/;
/** Whether an element shows none of the text it holds, or is to be pressed. */
export const isSilent = (element: Element): boolean => SILENT.test(tagOf(element));

/** How many times as long as its text an element may be with its scripts. */
const WITH_SCRIPTS = 20;

/** Most elements in one that is a line or a few: what nests them by the hundred is a page, whatever its words. */
const MOST_WITHIN = 200;

/** Whether the text of an element, without its scripts, has at most so many UTF-16 code units, in not too many elements. */
export const isShort = (element: Element, longest: number): boolean => {
  if (allIn(element, '*').length > MOST_WITHIN) return false;
  const length = textOf(element).length;
  if (length <= longest || length > longest * WITH_SCRIPTS) return length <= longest;
  const scripts = [...allIn(element, 'script, style')].reduce((sum, script) => sum + textOf(script).length, 0);
  return length - scripts <= longest;
};

/** Names of elements that stand within a line. */
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DFN|EM|FONT|I|KBD|MARK|Q|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;

/** Whether an element stands within a line. */
export const isInLine = (element: Element): boolean => INLINE.test(tagOf(element));

/** The lines of text an element shows, as its tags break them; without elements to leave out. */
export const linesOf = (element: Element, isLeftOut: (inner: Element) => boolean = () => false): readonly string[] => {
  const lines: string[] = [''];
  // A page can be nested deeper than calls can; what is to come is kept here, the next one last, and null where a line ends.
  const coming: (Node | null)[] = [];
  const goInto = (node: Node): void => {
    for (const child of childrenOf(node).toReversed()) coming.push(child);
  };
  goInto(element);
  for (let node = coming.pop(); node !== undefined; node = coming.pop()) {
    if (node === null) lines.push('');
    else if (isText(node)) lines.push(`${lines.pop() ?? ''}${node.nodeValue ?? ''}`);
    else if (isElement(node) && !isSilent(node) && !isLeftOut(node)) {
      const isLine = !isInLine(node);
      if (isLine) {
        lines.push('');
        coming.push(null);
      }
      goInto(node);
    }
  }
  return lines.map((line) => inlineText(seenText(line))).filter((line) => line !== '');
};
