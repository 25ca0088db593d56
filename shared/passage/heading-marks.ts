import { attributeOf, tagOf, textOf } from './plain-dom.ts';

/** What frameworks call words that only a screen reader says, and icons that are drawn from the letters of their name. */
const UNSEEN =
  /(?:^|[\s_-])(?:sr-?only|screen-?reader|visually-?hidden|hidden-?visually|visuallyhidden|a11y-hidden|assistive-text|accessibility-?text|offscreen|u-hiddenvisually)(?:$|[\s_-])|material-(?:icons|symbols)/i;

/** What generators of sites call the link of a heading to itself. */
const LINKING =
  /(?:^|[\s_-])(?:header-?link|heading-?link|anchor(?:-?(?:link|heading|js-link))?|anchorjs-link|perma-?link|hash-?link|direct-?link|section-?link|toc-?anchor)(?:$|[\s_-])/i;

/** The words of such a link where it has some. */
const LINK_WORDS =
  /^(?:perma-?link|anchor|link|copy link|direct link|link to .{0,80}|section link)?[#\u00b6\u00a7\s]*$/iu;

const isMark = (link: Element): boolean => {
  const words = textOf(link).trim();
  const isIntoPage = /^#|^[^?]*#/.test(attributeOf(link, 'href') ?? '');
  if (!/[\p{L}\p{N}]/u.test(words)) return isIntoPage;
  return LINK_WORDS.test(words) && (isIntoPage || LINKING.test(attributeOf(link, 'class') ?? ''));
};

/** Whether an element of a heading is none of its words: what only a screen reader says, or the mark that links the heading to itself. */
export const isForEarsOrLinking = (element: Element): boolean =>
  UNSEEN.test(attributeOf(element, 'class') ?? '') ||
  attributeOf(element, 'hidden') !== null ||
  (tagOf(element) === 'A' && isMark(element));
