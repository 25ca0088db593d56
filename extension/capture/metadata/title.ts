import { cutField } from '#extension/capture/cut.ts';
import { isHome } from '#extension/capture/canonical.ts';
import { attributeOf, parentOf, tagOf } from '#extension/capture/plain-dom.ts';
import { textsOf, type Thing } from './linked-data.ts';
import { isSiteName } from './site.ts';
import { everyMeta, type Tags } from './tags.ts';
import { linesOf } from './lines.ts';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of the shorter text is in the other, word by word, 0 to 1. */
const likeness = (one: string, other: string): number => {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  const among = new Set(many);
  return few.length === 0 ? 0 : few.filter((word) => among.has(word)).length / few.length;
};

/** Whether a heading is a stated title, whole or without its signed parts. */
const isAllOf = (title: string, heading: string): boolean => {
  const words = wordsOf(heading).join(' ');
  return wordsOf(heading).length > 1 && [title, ...partsOf(title)].some((part) => wordsOf(part).join(' ') === words);
};

const isIn = (element: Element, inside: RegExp): boolean => {
  for (let around: Element | null = element; around !== null; around = parentOf(around))
    if (inside.test(tagOf(around))) return true;
  return false;
};

const KICKER =
  /kicker|overline|eyebrow|roofline|dachzeile|spitzmarke|topline|over-?title|super-?title|pre-?title|antetitulo/i;

const isKicker = (element: Element): boolean => KICKER.test(attributeOf(element, 'class') ?? '');

/** A heading's words without the line above them that names a theme. */
const wordsOfHeading = (heading: Element): string | null =>
  cutField(
    linesOf(heading, isKicker)
      .join(' ')
      .replace(/^[:|–—-]\s+/u, ''),
  );

/** Least likeness of a heading to what the page states as its title. */
const ALIKE = 0.5;

const SEPARATORS = /\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab:/\u2039\u203a-]+\s+|\s*[|\u00bb]\s*/u;

/** The parts of a title that signs part: the article's own, and names of site and section. */
const partsOf = (title: string): readonly string[] => title.split(SEPARATORS).filter((part) => part !== '');

/** A title between bars, where all else between them is short: names of the site and its sections. */
const longestPart = (title: string): string => {
  const parts = title.split(/\s+\|\s+/u);
  const long = parts.filter((part) => wordsOf(part).length > 3);
  return parts.length > 1 && long.length === 1 ? (long[0] ?? title) : title;
};

/** Take names of the site off both ends of a title. */
export const withoutSite = (title: string, names: readonly string[]): string => {
  let left = longestPart(title);
  for (;;) {
    const parts = partsOf(left);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (parts.length < 2) return left;
    const end = left.lastIndexOf(last);
    if (isSiteName(last, names)) left = left.slice(0, end);
    else if (isSiteName(first, names)) left = left.slice(left.indexOf(first) + first.length);
    else return left;
    left = left.replace(
      /^[\s|\u2013\u2014\u00b7\u2022\u00bb\u00ab:/\u2039\u203a-]+|[\s|\u2013\u2014\u00b7\u2022\u00bb\u00ab:/\u2039\u203a-]+$/gu,
      '',
    );
  }
};

export interface Titled {
  readonly title: string;
  /** As the page states it, where that is longer or other. */
  readonly stated: string;
  /** The heading the title was taken from. */
  readonly heading: Element | null;
}

const headingFor = (tags: Tags, titles: readonly string[], names: readonly string[]): Element | null => {
  const headings = tags.headings.filter((heading) => {
    const words = wordsOfHeading(heading);
    return words !== null && words.length <= 400 && !isSiteName(words, names);
  });
  const alike = headings
    .map((heading) => ({
      heading,
      like: Math.max(0, ...titles.map((title) => likeness(title, wordsOfHeading(heading) ?? ''))),
    }))
    .sort((a, b) => b.like - a.like)[0];
  if (alike !== undefined && alike.like >= ALIKE) return alike.heading;
  const lesser = tags.lesser.find((each) => {
    const words = wordsOfHeading(each) ?? '';
    return titles.some((title) => isAllOf(title, words));
  });
  if (lesser !== undefined) return lesser;
  // Where tags and tab agree on another title, a heading that is unlike it is the site's, or a section's.
  const [first, ...others] = titles;
  if (first !== undefined && others.some((other) => likeness(first, other) > 0.8)) return null;
  const outside = headings.filter(
    (heading) => !isIn(heading, /^(?:HEADER|NAV|FOOTER|ASIDE)$/) || isIn(heading, /^(?:ARTICLE|MAIN)$/),
  );
  return outside.length === 1 ? (outside[0] ?? null) : null;
};

/** The title as the article has it: its heading, where that says what the tags say; else what the tags say, without the site's name. */
export const titleOf = (tags: Tags, article: Thing | null, url: string, names: readonly string[]): Titled | null => {
  const here = new URL(url);
  const headlines = article === null ? [] : [...textsOf(article, 'headline'), ...textsOf(article, 'name')];
  const stated = [
    ...everyMeta(tags, 'og:title').slice(0, 1),
    ...everyMeta(tags, 'citation_title', 'dc.title', 'parsely-title', 'twitter:title').slice(0, 2),
    ...headlines.flatMap((headline) => cutField(headline) ?? []).slice(0, 1),
    ...(tags.title === null ? [] : [tags.title]),
  ];
  const told = isHome(here) ? stated : stated.filter((title) => !isSiteName(title, names));
  const [first] = [...told, ...stated];
  const heading = isHome(here) ? null : headingFor(tags, told, names);
  const shown = heading && wordsOfHeading(heading);
  if (shown !== null) return { title: longestPart(shown), stated: first ?? shown, heading };
  if (first === undefined) return null;
  return { title: isHome(here) ? first : withoutSite(first, names), stated: first, heading: null };
};
