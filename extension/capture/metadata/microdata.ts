import { allIn, attributeOf, parentOf, tagOf, textOf } from '#shared/passage/plain-dom.ts';
import type { Thing } from './linked-data.ts';

/** Most items and properties of one that are read, and how deep: a hostile page has a million. */
const MOST = { items: 20, properties: 200 };
const DEEPEST = 4;

const scopeAround = (element: Element): Element | null => {
  for (let around = parentOf(element); around !== null; around = parentOf(around))
    if (attributeOf(around, 'itemscope') !== null) return around;
  return null;
};

const namesIn = (list: string | null): readonly string[] => (list ?? '').split(/\s+/).filter((name) => name !== '');

const valueOf = (element: Element, depth: number): unknown => {
  if (attributeOf(element, 'itemscope') !== null) return depth < DEEPEST ? thingOf(element, depth + 1) : null;
  const stated = ['content', 'datetime', ...(tagOf(element) === 'A' ? [] : ['href', 'src'])]
    .map((name) => attributeOf(element, name))
    .find((value) => value !== null);
  return stated ?? textOf(element).slice(0, 2_000).replace(/\s+/gu, ' ').trim();
};

const thingOf = (scope: Element, depth: number): Thing => {
  const types = namesIn(attributeOf(scope, 'itemtype')).map((type) => type.replace(/^.*[/#]/, ''));
  const members = new Map<string, unknown[]>([['@type', types]]);
  for (const element of [...allIn(scope, '[itemprop]')].slice(0, MOST.properties))
    if (scopeAround(element) === scope)
      for (const name of namesIn(attributeOf(element, 'itemprop')))
        members.set(name, [...(members.get(name) ?? []), valueOf(element, depth)]);
  return Object.fromEntries(members);
};

/** What the items of a page describe, in the form of JSON-LD: https://html.spec.whatwg.org/multipage/microdata.html */
export const readMicrodata = (root: Element): readonly Thing[] =>
  [...allIn(root, '[itemscope][itemtype]:not([itemprop])')].slice(0, MOST.items).map((scope) => thingOf(scope, 0));
