/** Left out with all they hold: they show no text of the page, or show it in a way that Markdown has not. */
const DROPPED = new Set(
  'AUDIO BUTTON CANVAS DATALIST EMBED FRAME FRAMESET IFRAME MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

/** The attributes that Markdown can tell. All others stay with the page. */
const KEPT_ATTRIBUTES = ['href', 'src', 'alt', 'start', 'align'];

/** Ancestors that say what the passage is. */
const WRAPPERS =
  /^(?:A|B|BLOCKQUOTE|CODE|DEL|EM|H[1-6]|I|KBD|LI|MARK|OL|PRE|S|SAMP|STRONG|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

const isElement = (node: Node): node is HTMLElement => node.nodeType === 1;

const tagOf = (element: Element): string => element.tagName.toUpperCase();

const isCheckbox = (element: Element): boolean => element.getAttribute('type')?.toLowerCase() === 'checkbox';

const isShown = (element: Element): boolean => {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display !== 'none' && style?.visibility === 'visible' && style.userSelect !== 'none';
};

const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]{1,30})(?=\s|$)/;

/** The language of a code block, from where highlighters write it: the block, the code in it, or what is around it. */
const codeLanguage = (pre: Element): string | null => {
  const places = [pre.querySelector('code'), pre, pre.parentElement, pre.parentElement?.parentElement];
  for (const place of places) {
    const found = LANGUAGE.exec(place?.getAttribute('class') ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return null;
};

const shellOf = (element: Element, inert: Document): Element => {
  const shell = inert.createElement(tagOf(element));
  for (const name of KEPT_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) shell.setAttribute(name, value);
  }
  if (tagOf(element) === 'INPUT') {
    shell.setAttribute('type', 'checkbox');
    if (element.matches(':checked')) shell.setAttribute('checked', '');
  }
  const language = tagOf(element) === 'PRE' ? codeLanguage(element) : null;
  if (language !== null) shell.setAttribute('data-language', language);
  return shell;
};

const sliceOf = (node: Node, range: Range): string => {
  const text = node.nodeValue ?? '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : text.length;
  return text.slice(from, to);
};

const isLeftOut = (element: Element): boolean =>
  DROPPED.has(tagOf(element)) || (tagOf(element) === 'INPUT' && !isCheckbox(element)) || !isShown(element);

const copyInto = (target: Node, source: Node, range: Range, inert: Document): void => {
  for (const child of source.childNodes) {
    if (!range.intersectsNode(child)) continue;
    if (child.nodeType === 3) target.appendChild(inert.createTextNode(sliceOf(child, range)));
    if (!isElement(child) || isLeftOut(child)) continue;
    const shell = shellOf(child, inert);
    copyInto(shell, child, range, inert);
    target.appendChild(shell);
  }
};

const wrap = (content: DocumentFragment, from: Element | null, inert: Document): Element => {
  const root = inert.createElement('div');
  let inner: Node = content;
  for (let ancestor = from; ancestor; ancestor = ancestor.parentElement) {
    if (!WRAPPERS.test(tagOf(ancestor))) continue;
    const shell = shellOf(ancestor, inert);
    shell.append(inner);
    inner = shell;
  }
  root.append(inner);
  return root;
};

/** What of a page a range shows, copied into a document that loads and runs nothing, inside the ancestors that say what it is. */
export const copyRange = (range: Range): { root: Element; text: string } => {
  const { commonAncestorContainer: common } = range;
  const inert = document.implementation.createHTMLDocument('');
  const from = isElement(common) ? common : common.parentElement;
  const content = inert.createDocumentFragment();
  if (isElement(common)) copyInto(content, common, range, inert);
  else content.append(inert.createTextNode(sliceOf(common, range)));
  const text = content.textContent ?? '';
  return { root: wrap(content, from, inert), text };
};
