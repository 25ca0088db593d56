import type { Element, ElementContent } from 'hast';
import { isUntold } from './told.ts';

export const isBreak = (child: ElementContent): boolean => child.type === 'element' && child.tagName === 'br';
export const isBlank = (child: ElementContent): boolean =>
  child.type === 'text' ? !/\S/u.test(child.value) : child.type === 'element' && isUntold(child);

/** What stands between blank lines: two line breaks or more, with no more than white space between. */
const between = (children: readonly ElementContent[]): ElementContent[][] => {
  let part: ElementContent[] = [];
  let gap: ElementContent[] = [];
  const parts = [part];
  for (const child of children) {
    if (isBreak(child) || (gap.length > 0 && isBlank(child))) {
      gap.push(child);
      continue;
    }
    if (gap.filter(isBreak).length > 1) parts.push((part = []));
    else part.push(...gap);
    gap = [];
    part.push(child);
  }
  // What ends an element ends its last line, too.
  if (gap.filter(isBreak).length <= 1) part.push(...gap);
  return parts.filter(({ length }) => length > 0);
};

const named = (tagName: string, children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/**
 * Markdown has blank lines between paragraphs only: what stands between those of an element becomes paragraphs, or, in one that is
 * part of a line itself, lines.
 */
export const withoutBlankLines = (element: Element, isBlock: (one: ElementContent) => boolean): void => {
  const parts = between(element.children);
  const [first = []] = parts;
  if (parts.length <= 1 && first.length === element.children.length) return;
  if (parts.length <= 1) {
    element.children = first;
    return;
  }
  if (element.tagName === 'p') element.tagName = 'div';
  element.children = isBlock(element)
    ? parts.map((part) => named(part.some(isBlock) ? 'div' : 'p', part))
    : parts.flatMap((part, at) => (at === 0 ? part : [named('br', [])].concat(part)));
};
