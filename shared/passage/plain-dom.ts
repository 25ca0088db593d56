/**
 * A page can hide the members of its document and of its forms behind elements of that name (`<input name="childNodes">`), and
 * the extension's own world sees that too. What is read through the prototypes is what the browser says.
 */
const read = (prototype: object, member: string, of: object): unknown => Reflect.get(prototype, member, of);

// Nodes of frames are of other realms, so `instanceof` says nothing here; these members give a node or null.
const isNode = (found: unknown): found is Node => typeof found === 'object' && found !== null;

const isDocument = (found: unknown): found is Document =>
  isNode(found) && read(Node.prototype, 'nodeType', found) === 9;

const isView = (found: unknown): found is Window & typeof globalThis =>
  typeof found === 'object' && found !== null && 'CSS' in found;

const isElementNode = (found: unknown): found is Element =>
  isNode(found) && read(Node.prototype, 'nodeType', found) === 1;

export const isElement = (node: Node): node is Element => isElementNode(node);

export const isText = (node: Node): boolean => read(Node.prototype, 'nodeType', node) === 3;

/** A page's `<html>`; whatever it holds is asked for through this, never through the document. */
export const rootOf = (page: Document): Element => {
  const root = read(Document.prototype, 'documentElement', page);
  if (!isElementNode(root)) throw new Error('a page without a root');
  return root;
};

export const selectionOf = (page: Document): Selection | null => Document.prototype.getSelection.call(page);

export const bodyOf = (page: Document): Element => {
  const root = rootOf(page);
  return firstIn(root, 'body') ?? root;
};

export const childrenOf = (node: Node): readonly Node[] => {
  const children: Node[] = [];
  let child = read(Node.prototype, 'firstChild', node);
  while (isNode(child)) {
    children.push(child);
    child = read(Node.prototype, 'nextSibling', child);
  }
  return children;
};

const nodeOf = (member: string, of: object): Node | null => {
  const found = read(Node.prototype, member, of);
  return isNode(found) ? found : null;
};

export const nextOf = (node: Node): Node | null => nodeOf('nextSibling', node);
export const previousOf = (node: Node): Node | null => nodeOf('previousSibling', node);
export const firstChildOf = (node: Node): Node | null => nodeOf('firstChild', node);
export const lastChildOf = (node: Node): Node | null => nodeOf('lastChild', node);
/** The node a node is a child of: an element, a document, a fragment or a shadow root. */
export const parentNodeOf = (node: Node): Node | null => nodeOf('parentNode', node);

export const childAt = (node: Node, index: number): Node | null => {
  const children = read(Node.prototype, 'childNodes', node);
  return children instanceof NodeList ? children.item(index) : (childrenOf(node)[index] ?? null);
};

/** Whether a node is another or holds it. */
export const holds = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);

export const parentOf = (node: Node): Element | null => {
  const parent = read(Node.prototype, 'parentElement', node);
  return isElementNode(parent) ? parent : null;
};

export const isShadow = (found: unknown): found is ShadowRoot =>
  isNode(found) && read(Node.prototype, 'nodeType', found) === 11 && 'host' in found;

/** The element of a page that has the focus, inside open shadow roots too. */
export const focusedIn = (page: Document): Element | null => {
  let focused = read(Document.prototype, 'activeElement', page);
  while (isElementNode(focused)) {
    const shadow = shadowOf(focused);
    const inner = shadow && read(ShadowRoot.prototype, 'activeElement', shadow);
    if (!isElementNode(inner)) return focused;
    focused = inner;
  }
  return null;
};

/** The element around a node, out of a shadow root too. */
export const outerOf = (node: Node): Element | null => {
  const parent = read(Node.prototype, 'parentNode', node);
  if (!isShadow(parent)) return isElementNode(parent) ? parent : null;
  const host = read(ShadowRoot.prototype, 'host', parent);
  return isElementNode(host) ? host : null;
};

/** The open shadow root of an element, which is shown in the place of its children. */
export const shadowOf = (element: Element): ShadowRoot | null => {
  const shadow = read(Element.prototype, 'shadowRoot', element);
  return isShadow(shadow) ? shadow : null;
};

/** The open shadow roots under an element or another such root, those within others too. */
export const openShadowsOf = (root: Element): ShadowRoot[] => {
  const found: ShadowRoot[] = [];
  const roots: (Element | ShadowRoot)[] = [root];
  // Roots found on the way are looked through in their turn.
  for (const each of roots)
    for (const element of isElement(each) ? allIn(each, '*') : each.querySelectorAll('*')) {
      const shadow = shadowOf(element);
      if (shadow === null) continue;
      found.push(shadow);
      roots.push(shadow);
    }
  return found;
};

/** Whether a node lies in a shadow root. */
export const isInShadow = (node: Node): boolean => isShadow(Node.prototype.getRootNode.call(node));

/** An element's name in capitals. */
export const tagOf = (element: Element): string => String(read(Element.prototype, 'tagName', element)).toUpperCase();

export const isHeading = (element: Element): boolean => /^H[1-6]$/.test(tagOf(element));

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** The document a node is of. */
export const ownerOf = (node: Node): Document | null => {
  const owner = read(Node.prototype, 'ownerDocument', node);
  return isDocument(owner) ? owner : null;
};

/** The window that shows a document; null for one that nobody sees. */
export const viewOf = (page: Document): (Window & typeof globalThis) | null => {
  const view = read(Document.prototype, 'defaultView', page);
  return isView(view) ? view : null;
};

/** Whether a text is a script, a style sheet, or what stands for them. */
export const isScript = (node: Node): boolean => {
  const parent = parentOf(node);
  return parent !== null && /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(tagOf(parent));
};

/** All text in a node that is no document, as the page holds it. */
export const textOf = (node: Node): string => String(read(Node.prototype, 'textContent', node));

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const firstIn = (element: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(element, selector);

export const allIn = (element: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(element, selector);

/** Whether an element, or one around it, is such. */
export const isWithin = (element: Element, isSuch: (each: Element) => boolean): boolean => {
  for (let around: Element | null = element; around !== null; around = parentOf(around))
    if (isSuch(around)) return true;
  return false;
};
