import type { Element as Copy } from 'hast';
import { attributeOf, firstIn, tagOf } from './plain-dom.ts';
import { isPixel } from './picture-address.ts';
import { told } from './told.ts';

/** Frames that are no part of what is read. */
const NO_MATTER =
  /\b(?:doubleclick|googlesyndication|googletagmanager|recaptcha|adservice)\b|\/plugins\/like|\/ads?\//i;

/** Players of films, and the pages they are of. */
const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?=[?#]|$).*$/s,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+).*$/s, 'https://vimeo.com/$1'],
];

const addressOf = (element: Element): string | null => {
  for (const name of ['src', 'data-src', 'data']) {
    const address = attributeOf(element, name);
    if (address !== null && /^\s*(?:https?:|[^\s:]+(?:[/?#]|$))/i.test(address)) return address.trim();
  }
  const source = firstIn(element, 'source[src]');
  return source && attributeOf(source, 'src');
};

/** What is called by nothing is called by its address. */
const nameOf = (element: Element, address: string): string =>
  [attributeOf(element, 'title'), attributeOf(element, 'aria-label')].find((name) => /\S/.test(name ?? '')) ??
  address.replace(/^(?:https?:)?\/\/|^[./]+/i, '').replace(/[?#].*$/s, '');

/** A link in the place of a film, a sound or an embedded page; null for all else, and for what has no address. */
export const embeddedOf = (element: Element): Copy | null => {
  if (!/^(?:AUDIO|EMBED|IFRAME|OBJECT|VIDEO)$/.test(tagOf(element)) || isPixel(element)) return null;
  const found = addressOf(element);
  if (found === null || NO_MATTER.test(found)) return null;
  const address = PLAYERS.reduce((href, [player, page]) => href.replace(player, page), found);
  const children = [told(nameOf(element, address))];
  return { type: 'element', tagName: 'a', properties: { href: address }, children };
};
