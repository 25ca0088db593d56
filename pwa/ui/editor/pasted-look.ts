import type { Look } from '#shared/passage/page-world.ts';
import { attributeOf, isWithin, parentOf, tagOf } from '#shared/passage/plain-dom.ts';

/** What stands in a line where no style says otherwise. */
export const INLINE =
  /^(?:A|ABBR|ACRONYM|B|BDI|BDO|BIG|BR|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|IMG|INPUT|INS|KBD|LABEL|MARK|MATH|METER|NOBR|O:P|OUTPUT|PICTURE|PROGRESS|Q|RB|RT|RUBY|S|SAMP|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/;
const NEVER = /^(?:AREA|BASE|COL|COLGROUP|DIALOG|HEAD|LINK|META|NOEMBED|PARAM|RP|TITLE|XML)$/;

/** One declaration of an element's own style, in small letters; empty where there is none. Unknown properties count. */
export const styleOf = (element: Element, property: string): string => {
  const style = attributeOf(element, 'style') ?? '';
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? '';
};

const isNothing = (size: string): boolean => Number.parseFloat(size) === 0;

/** Shut to no height, as mails keep the words that only a list of mails is to show. */
const isShut = (element: Element): boolean =>
  /^(?:hidden|clip)/.test(styleOf(element, 'overflow(?:-y)?')) &&
  ['height', 'max-height'].some((side) => isNothing(styleOf(element, side)));

const isHidden = (element: Element): boolean =>
  NEVER.test(tagOf(element)) ||
  attributeOf(element, 'hidden') !== null ||
  styleOf(element, 'mso-hide').startsWith('all') ||
  isNothing(styleOf(element, 'opacity')) ||
  isNothing(styleOf(element, 'font-size')) ||
  isShut(element);

const displayOf = (element: Element): string => {
  if (isHidden(element)) return 'none';
  const stated = styleOf(element, 'display').replace(/\s*!important$/, '');
  if (stated !== '') return stated;
  return INLINE.test(tagOf(element)) ? 'inline' : 'block';
};

const inherited = (element: Element, property: string): string => {
  const stated: Element | null = Element.prototype.closest.call(element, `[style*="${property}"]`);
  return stated === null ? '' : styleOf(stated, property);
};

/** How what is pasted would be drawn, as far as its markup tells: nobody draws it. */
export const pastedLook = (element: Element): Look => {
  return {
    flexDirection: '',
    fontFamily: inherited(element, 'font-family'),
    listStyleType: styleOf(element, 'list-style-type'),
    marginBottom: styleOf(element, 'margin-bottom'),
    marginTop: styleOf(element, 'margin-top'),
    whiteSpace: inherited(element, 'white-space'),
    display: displayOf(element),
    visibility: inherited(element, 'visibility') === 'hidden' ? 'hidden' : 'visible',
    userSelect: 'auto',
  };
};

export const isIn = (element: Element, names: RegExp): boolean => {
  const parent = parentOf(element);
  return parent !== null && isWithin(parent, (each) => names.test(tagOf(each)));
};
