import type { Element, Nodes } from 'hast';
import { portableUrl } from '#shared/portable.ts';

const absolute = (address: unknown, base: string): string | null =>
  typeof address === 'string' && URL.canParse(address, base) ? portableUrl(new URL(address, base).href) : null;

const toSpan = (element: Element): void => {
  element.tagName = 'span';
  element.properties = {};
};

/** Where a link or picture cannot be followed from a newsletter, only its words stay. */
const tidyAddress = (element: Element, name: 'href' | 'src', base: string): void => {
  const address = absolute(element.properties[name], base);
  if (address === null) toSpan(element);
  else element.properties[name] = address;
};

const wrapCode = (pre: Element): void => {
  const language = pre.properties['dataLanguage'];
  if (typeof language !== 'string') return;
  pre.children = [
    { type: 'element', tagName: 'code', properties: { className: [`language-${language}`] }, children: pre.children },
  ];
};

/** Make addresses absolute and safe, drop unsafe ones, and put a code block's language where Markdown is made of it. In place. */
export const tidy = (node: Nodes, base: string): void => {
  if (!('children' in node)) return;
  if (node.type === 'element') {
    if (node.tagName === 'a') tidyAddress(node, 'href', base);
    if (node.tagName === 'img') tidyAddress(node, 'src', base);
    if (node.tagName === 'pre') wrapCode(node);
  }
  for (const child of node.children) tidy(child, base);
};
