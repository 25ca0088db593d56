import { childrenIn } from './children-in.ts';
import { codeLanguage } from './code-language.ts';
import { unwrapCells } from './one-cell.ts';
import { attributeOf, childrenOf, holds, isElement, isText, outerOf, parentOf, tagOf } from './plain-dom.ts';
import { isShown, isSilent } from './shown.ts';

/** The attributes that Markdown can tell. All others stay with the page. */
const KEPT_ATTRIBUTES = ['href', 'src', 'alt', 'start', 'align'];

/** Ancestors that say what the passage is. */
const WRAPPERS =
  /^(?:A|B|BLOCKQUOTE|CODE|DEL|EM|H[1-6]|I|KBD|LI|MARK|OL|PRE|S|SAMP|STRONG|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

const copyAttributes = (from: Element, to: Element): void => {
  for (const name of KEPT_ATTRIBUTES) {
    const value = attributeOf(from, name);
    if (value !== null) to.setAttribute(name, value);
  }
};

const isItem = (node: Node): boolean => isElement(node) && tagOf(node) === 'LI';

/** The number of the first item of a list that a range touches. */
const firstNumber = (list: Element, range: Range): number => {
  const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10) || 1;
  const first = childrenIn(range, list).find(isItem);
  return first === undefined ? start : start + childrenOf(list).filter(isItem).indexOf(first);
};

/** An element of the same kind, without what is in it. A name that HTML does not know could do no good. */
const shellOf = (element: Element, range: Range, inert: Document): Element => {
  const tag = tagOf(element);
  const shell = inert.createElement(/^[A-Z][A-Z0-9]*$/.test(tag) ? tag : 'SPAN');
  copyAttributes(element, shell);
  if (tag === 'OL') shell.setAttribute('start', String(firstNumber(element, range)));
  if (tag === 'INPUT') {
    shell.setAttribute('type', 'checkbox');
    if (element.matches(':checked')) shell.setAttribute('checked', '');
  }
  const language = tag === 'PRE' ? codeLanguage(element) : null;
  if (language !== null) shell.setAttribute('data-language', language);
  return shell;
};

const sliceOf = (node: Node, range: Range): string => {
  const text = node.nodeValue ?? '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : text.length;
  return text.slice(from, to);
};

/** Whether a range that reaches into a node holds it as a whole: an empty cell between others, say, or a picture. */
const isWhole = (node: Node, { startContainer, endContainer }: Range): boolean =>
  !holds(node, startContainer) && !holds(node, endContainer);

/** Three clicks select up to the very start of the next block: of an element that a range only touches, nothing is selected. */
const copyInto = (target: Node, source: Node, range: Range, inert: Document, silent = false): void => {
  for (const child of childrenIn(range, source)) {
    if (isText(child) && !silent) {
      const text = sliceOf(child, range);
      if (text !== '') target.appendChild(inert.createTextNode(text));
    }
    if (!isElement(child) || !isShown(child)) continue;
    const shell = shellOf(child, range, inert);
    const isMute = isSilent(child);
    copyInto(shell, child, range, inert, isMute);
    if (shell.hasChildNodes() || (!isMute && isWhole(child, range))) target.appendChild(shell);
  }
};

const wrap = (content: DocumentFragment, from: Element | null, range: Range, inert: Document): Element => {
  const root = inert.createElement('div');
  let inner: Node = content;
  for (let ancestor = from; ancestor; ancestor = outerOf(ancestor)) {
    if (!WRAPPERS.test(tagOf(ancestor))) continue;
    const shell = shellOf(ancestor, range, inert);
    shell.append(inner);
    inner = shell;
  }
  root.append(inner);
  return root;
};

export interface CopiedRange {
  readonly root: Element;
  /** The text of the range alone, as the document holds it. */
  readonly text: string;
}

/** What of a page a range shows, copied into a document that loads and runs nothing, inside the ancestors that say what it is. */
export const copyRange = (range: Range): CopiedRange => {
  const { commonAncestorContainer: common } = range;
  const inert = new DOMParser().parseFromString('', 'text/html');
  const from = isElement(common) ? common : parentOf(common);
  const content = inert.createDocumentFragment();
  if (isText(common)) content.append(inert.createTextNode(sliceOf(common, range)));
  else copyInto(content, common, range, inert);
  const text = content.textContent ?? '';
  return { root: unwrapCells(wrap(content, from, range, inert)), text };
};
