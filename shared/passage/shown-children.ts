import { childrenIn } from './children-in.ts';
import { childrenOf, holds, shadowOf, tagOf } from './plain-dom.ts';

// Elements of frames are of other realms, so `instanceof` says nothing here; in SVG there is nothing to be assigned.
const isSlot = (element: Element): element is HTMLSlotElement =>
  tagOf(element) === 'SLOT' && 'assignedNodes' in element;

const assignedTo = (element: Element): readonly Node[] =>
  isSlot(element) ? HTMLSlotElement.prototype.assignedNodes.call(element) : [];

/** Whether a range that reaches into an element shows its shadow root: one that begins or ends among its own children tells of those. */
export const showsShadow = (source: Element, { startContainer, endContainer }: Range): boolean =>
  shadowOf(source) !== null && !holds(source, startContainer) && !holds(source, endContainer);

/** The nodes that are shown in an element, as far as a range reaches into them: of its open shadow root, and what is put into its slots. */
export const shownChildren = (range: Range, source: Element): readonly Node[] => {
  const shadow = showsShadow(source, range) ? shadowOf(source) : null;
  if (shadow !== null) return childrenOf(shadow);
  const assigned = assignedTo(source);
  return assigned.length > 0 ? assigned : childrenIn(range, source);
};
