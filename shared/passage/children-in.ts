import { childAt, isText, nextOf, parentNodeOf } from './plain-dom.ts';

/** The child of an ancestor that a node lies in; null where the node lies elsewhere. */
const childAround = (ancestor: Node, node: Node): Node | null => {
  let child: Node | null = node;
  for (let parent = parentNodeOf(node); child && parent !== ancestor; parent = child && parentNodeOf(child))
    child = parent;
  return child;
};

const isAmong = (container: Node, source: Node): boolean => container === source && !isText(source);

const firstIn = ({ startContainer, startOffset }: Range, source: Node): Node | null =>
  isAmong(startContainer, source)
    ? childAt(source, startOffset)
    : (childAround(source, startContainer) ?? childAt(source, 0));

/**
 * The children of a node that a range reaches into, in order; the node is one the range itself reaches into. The range is not asked
 * about each: browsers count siblings from the first one for every such question, which takes minutes in a long article.
 */
export const childrenIn = (range: Range, source: Node): readonly Node[] => {
  const { endContainer, endOffset } = range;
  const end = isAmong(endContainer, source) ? childAt(source, endOffset) : null;
  const last = isAmong(endContainer, source) ? null : childAround(source, endContainer);
  const children: Node[] = [];
  for (let child = firstIn(range, source); child && child !== end; child = nextOf(child)) {
    children.push(child);
    if (child === last) break;
  }
  return children;
};
