import { childrenOf, isElement, isText, tagOf } from '#extension/capture/plain-dom.ts';

const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|SELECT|TEXTAREA|BUTTON)$/;
/** Whether an element shows none of the text it holds, or is to be pressed. */
export const isSilent = (element: Element): boolean => SILENT.test(tagOf(element));

/** Names of elements that stand within a line. */
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DFN|EM|FONT|I|KBD|MARK|Q|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;

/** The lines of text an element shows, as its tags break them; without elements to leave out. */
export const linesOf = (element: Element, isLeftOut: (inner: Element) => boolean = () => false): readonly string[] => {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    if (isText(node)) lines.push(`${lines.pop() ?? ''}${node.nodeValue ?? ''}`);
    if (!isElement(node) || isSilent(node) || isLeftOut(node)) return;
    const isLine = !INLINE.test(tagOf(node));
    if (isLine) lines.push('');
    for (const child of childrenOf(node)) walk(child);
    if (isLine) lines.push('');
  };
  for (const child of childrenOf(element)) walk(child);
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
};
