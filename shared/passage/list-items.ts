import type { Element as Copy, ElementContent } from 'hast';
import { isBlank, isBreak } from './blank-lines.ts';

const isNamed = (child: ElementContent, names: RegExp): boolean =>
  child.type === 'element' && names.test(child.tagName);

const isList = (child: ElementContent): child is Copy => isNamed(child, /^[ou]l$/);
const isItem = (child: ElementContent): child is Copy => isNamed(child, /^li$/);

const itemOf = (children: ElementContent[]): Copy => ({ type: 'element', tagName: 'li', properties: {}, children });

const partsOf = (child: ElementContent): ElementContent[] => (child.type === 'element' ? child.children : []);

const itemsIn = (child: ElementContent): Copy[] => partsOf(child).filter((part) => isItem(part));

/** The lists in an item that has nothing else; what a list is put into where a page puts it straight into another is such an item. */
const listsOnly = (child: ElementContent): readonly Copy[] => {
  if (isList(child)) return [child];
  const parts = isNamed(child, /^li$/) ? partsOf(child).filter((part) => !isBlank(part)) : [];
  const lists = parts.filter((part) => isList(part));
  return lists.length === parts.length ? lists : [];
};

/** A list that holds lists only, one of them or several: it adds nothing but a mark before each. */
export const isOfLists = ({ children }: Copy): boolean =>
  children.some((child) => isList(child)) && children.every((child) => isList(child) || isBlank(child));

/** What stands in a list, as its items: a list without words of its own is part of the item before it. */
export const asItems = ({ tagName, children }: Copy): ElementContent[] => {
  const items: Copy[] = [];
  let stray: Copy | null = null;
  for (const child of children) {
    const last = items.at(-1);
    const lists = tagName === 'ul' || isList(child) ? listsOnly(child) : [];
    if (lists.length > 0 && last !== undefined) last.children.push(...lists);
    else if (lists.length > 0 && lists.every((list) => list.tagName === tagName))
      for (const list of lists) items.push(...itemsIn(list));
    else if (lists.length > 0) items.push(itemOf([...lists]));
    else if (isItem(child)) items.push(child);
    else if (isNamed(child, /^(?:div|span)$/) && itemsIn(child).length > 0) items.push(...itemsIn(child));
    else if (stray !== null && stray === last) stray.children.push(child);
    else if (!isBlank(child) && !isBreak(child)) items.push((stray = itemOf([child])));
  }
  return items;
};
