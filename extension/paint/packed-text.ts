import { isElement, isText, parentOf, tagOf } from '#shared/passage/plain-dom.ts';
import { pastIt } from '#extension/capture/past-it.ts';
import { isKeptFromSelecting, isShown, isSilent } from '#shared/passage/shown.ts';

/** White space, soft hyphens and marks without a glyph: a page that is set anew has others of them, and says the same. */
const UNSEEN = /[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;

/** A text without what cannot be seen in it. */
export const pack = (text: string): string => text.replace(UNSEEN, '');

/** The text under a root, packed, and which of its nodes each part is from. */
export interface PackedText {
  readonly text: string;
  readonly nodes: readonly Node[];
  /** Where each node's part begins in the text. */
  readonly starts: readonly number[];
}

const NEVER_READ = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|IFRAME|OBJECT)$/;

/** Whether a node is taken: an element to look in, a text to read. */
type Takes = (node: Node) => boolean;

/** Everything that is text: quick, and nearly always enough. */
export const takeAll: Takes = (node) => !isElement(node) || !NEVER_READ.test(tagOf(node));

const DRAWN = { lookOf: (element: Element) => getComputedStyle(element) };

/** What a capture would take: a passage around a hidden part is quoted without it. */
export const takeShown: Takes = (node) => {
  if (isElement(node)) return isShown(node, getComputedStyle(node), DRAWN);
  const parent = parentOf(node);
  return parent === null || !isSilent(getComputedStyle(parent), isKeptFromSelecting(parent, DRAWN));
};

/** So many nodes are read between two looks at the clock. */
const STRIDE = 256;

/** Pack the text under a root, as much of it as there is time for. */
export const packText = (root: Element | ShadowRoot, takes: Takes, isLate: () => boolean): PackedText => {
  const nodes: Node[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let seen = 0;
  const what = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(document, root, what);
  for (let node = walker.nextNode(); node;) {
    seen += 1;
    if (seen % STRIDE === 0 && isLate()) break;
    const isTaken = takes(node);
    const part = isTaken && isText(node) ? pack(node.nodeValue ?? '') : '';
    if (part !== '') {
      nodes.push(node);
      starts.push(length);
      parts.push(part);
      length += part.length;
    }
    node = isTaken || !isElement(node) ? walker.nextNode() : pastIt(walker);
  }
  return { text: parts.join(''), nodes, starts };
};

/** The last of these starts that is not behind a place. */
const partAt = (starts: readonly number[], place: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

interface Place {
  readonly node: Node;
  readonly offset: number;
}

const placeOf = ({ nodes, starts }: PackedText, at: number): Place | null => {
  const part = partAt(starts, at);
  const node = nodes[part];
  if (node === undefined) return null;
  const raw = node.nodeValue ?? '';
  let left = at - (starts[part] ?? 0);
  for (let offset = 0; offset < raw.length; offset += 1) {
    if (pack(raw.charAt(offset)) === '') continue;
    if (left === 0) return { node, offset };
    left -= 1;
  }
  return null;
};

/** The range of a page that a stretch of its packed text is; null where the page changed under it. */
export const rangeOf = (packed: PackedText, from: number, to: number): Range | null => {
  const first = placeOf(packed, from);
  const last = placeOf(packed, to - 1);
  const page = first?.node.ownerDocument;
  if (!first || !last || !page) return null;
  const range = Document.prototype.createRange.call(page);
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
};
