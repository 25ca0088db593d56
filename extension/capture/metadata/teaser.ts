import { isAddressOf } from '#extension/capture/canonical.ts';
import { attributeOf, firstIn, tagOf, textOf } from '#shared/passage/plain-dom.ts';

/** Longest words of a link that is no more than a date, a name or a place, in UTF-16 code units. */
const LONGEST = 40;

/** The address of all that a day, a month or a year brought: a date often leads there. */
const ARCHIVE = /\/(?:19|20)\d{2}(?:\/\d{1,2}){0,2}\/?$/;

/** Whether an element is a link that tells of another page: with its words, or with its own time. */
export const isTeaser = (element: Element, here: URL): boolean => {
  if (tagOf(element) !== 'A') return false;
  const address = attributeOf(element, 'href') ?? '';
  if (address === '' || !URL.canParse(address, here)) return false;
  const target = new URL(address, here);
  if (ARCHIVE.test(target.pathname) || isAddressOf(target.href, here.href)) return false;
  return textOf(element).trim().length > LONGEST || firstIn(element, 'time') !== null;
};
