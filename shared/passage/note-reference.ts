import { attributeOf, isText, matches, previousOf, tagOf } from './plain-dom.ts';
import { told } from './told.ts';

/** What a reference to a note reads like: 1, [12], *, a, [note 3]. */
const MARKER = /^[[(]?\s*(?:note\s+)?(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[*†‡§¶]{1,4})\s*[\])]?$/i;
const NOTES = /^#[\w-]*(?:fn|note)/i;
const NAMED = /(?:^|[\s_-])(?:foot-?note|note-?ref|fn|reference|side-?note|end-?note)/i;

/** What leads from a note back to the text reads like: an arrow, sometimes with a number. */
const BACK = /^(?:[\s↩↑⤴↵⏎^\d]|\uFE0E|\uFE0F){1,6}$/u;
const BACK_NAMED = /back-?link|back-?ref|footnote-?back|reversefootnote/i;
const BACK_TO = /^#(?:\w+-)*(?:fn-?ref|cite_ref|footnote-anchor)/;

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

/** The fragment of a link that leads to another place of its own page. */
const fragmentOf = (link: Element): string | null => {
  const href = attributeOf(link, 'href') ?? '';
  if (!URL.canParse(href, link.baseURI)) return null;
  const address = new URL(href, link.baseURI);
  const isHere = href.startsWith('#') || withoutFragment(address.href) === withoutFragment(link.baseURI);
  return isHere && address.hash !== '' ? address.hash : null;
};

const classes = (...elements: readonly Element[]): string =>
  elements.map((element) => attributeOf(element, 'class') ?? '').join(' ');

const saysNote = (element: Element, link: Element, fragment: string): boolean =>
  tagOf(element) === 'SUP' ||
  NOTES.test(fragment) ||
  matches(link, '[role="doc-noteref"], [data-footnote-ref]') ||
  NAMED.test(classes(link));

const saysBack = (link: Element, fragment: string): boolean =>
  BACK_TO.test(fragment) ||
  matches(link, '[role="doc-backlink"], [data-footnote-backref]') ||
  BACK_NAMED.test(classes(link));

/** Of a number between brackets of the text the brackets would be left. */
const isBracketed = (element: Element): boolean => {
  const before = previousOf(element);
  return before !== null && isText(before) && /[[(,]\s*$/.test(before.nodeValue ?? '');
};

/**
 * A footnote's number, or the arrow that leads back from the note, is told by nothing at all: docs/decisions/footnotes.md. Null for
 * everything else.
 */
export const noteReferenceOf = (element: Element): ReturnType<typeof told> | null => {
  const tag = tagOf(element);
  if (tag !== 'A' && tag !== 'SUP') return null;
  const text = (element.textContent ?? '').trim();
  if (text.length > 12 || isBracketed(element)) return null;
  const link = tag === 'A' ? element : element.querySelector('a[href]');
  const fragment = link && fragmentOf(link);
  if (link === null || fragment === null) return null;
  const isReference = MARKER.test(text) && saysNote(element, link, fragment);
  return isReference || (BACK.test(text) && saysBack(link, fragment)) ? told('') : null;
};
