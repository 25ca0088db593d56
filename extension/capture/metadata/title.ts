import { cutField } from '#extension/capture/cut.ts';
import { isHome } from '#extension/capture/canonical.ts';
import { attributeOf, firstIn, isWithin, tagOf, textOf } from '#shared/passage/plain-dom.ts';
import { ALIKE, likeness, likest, wordsOf } from './likeness.ts';
import { headlinesOf, type Thing } from './linked-data.ts';
import { isSiteName } from './site.ts';
import { everyMeta, type Tags } from './tags.ts';
import { isForEarsOrLinking } from '#shared/passage/heading-marks.ts';
import { linesOf } from './lines.ts';
import { partsOf, withoutSignsAround } from './title-parts.ts';

const isSameText = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');

/** Whether a heading is a stated title, whole or without its signed parts. */
const isAllOf = (title: string, heading: string): boolean =>
  isSameText(title, heading) ||
  (wordsOf(heading).length > 1 && partsOf(title).some((part) => isSameText(part, heading)));

/** Fewest words of a stated title that a longer heading is given up for. */
const FEWEST = 2;

/** Whether a heading has all of a stated title and more: words of a theme or a series before it, the number of an entry behind it. */
const holdsMore = (heading: string, title: string): boolean => {
  const [all, held] = [wordsOf(heading).join(' '), wordsOf(title).join(' ')];
  return wordsOf(title).length >= FEWEST && (all.endsWith(` ${held}`) || /^ \d+$/.test(all.replace(held, '')));
};

/** Whether a heading is what one stated title has beside another: the name of the site or of a section. */
const isBesideTitle = (heading: string, titles: readonly string[]): boolean =>
  titles.some((title) => {
    const parts = partsOf(title);
    return (
      parts.some((part) => isSameText(part, heading)) &&
      titles.some((other) => !isSameText(other, heading) && parts.some((part) => isSameText(part, other)))
    );
  });

const isIn = (element: Element, inside: RegExp): boolean => isWithin(element, (each) => inside.test(tagOf(each)));

const KICKER =
  /kicker|overline|eyebrow|roofline|dachzeile|spitzmarke|topline|over-?title|super-?title|pre-?title|antetitulo/i;

const isKicker = (element: Element): boolean => KICKER.test(attributeOf(element, 'class') ?? '');

const isLeftOut = (element: Element): boolean => isKicker(element) || isForEarsOrLinking(element);

/** A heading's words without the line above them that names a theme, the mark that links to it, and words that nobody sees. */
export const wordsOfHeading = (heading: Element): string | null =>
  cutField(
    linesOf(heading, isLeftOut)
      .join(' ')
      .replace(/^[:|–—-]\s+/u, ''),
  );

/** The last lines of a heading where they alone are a stated title: the line above them names a theme. */
const statedLines = (heading: Element, titles: readonly string[]): string | null => {
  const lines = linesOf(heading, isLeftOut);
  const rest = lines.map((_, at) => lines.slice(at).join(' ')).slice(1);
  return rest.find((text) => titles.some((title) => isSameText(title, text))) ?? null;
};

/** A title between bars, where all else between them is short: names of the site and its sections. */
const longestPart = (title: string): string => {
  const parts = title.split(/\s+\|\s+/u);
  const long = parts.filter((part) => wordsOf(part).length > 3);
  return parts.length > 1 && long.length === 1 ? (long[0] ?? title) : title;
};

/** Take names of the site off both ends of a title. */
const withoutSite = (title: string, names: readonly string[]): string => {
  let left = longestPart(title);
  for (;;) {
    const parts = partsOf(left);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (parts.length < 2) return left;
    const end = left.lastIndexOf(last);
    if (isSiteName(last, names)) left = left.slice(0, end);
    else if (isSiteName(first, names)) left = left.slice(left.indexOf(first) + first.length);
    else return left;
    left = withoutSignsAround(left);
  }
};

/** Every title a page has beside those in its JSON-LD: in tags, in the tab, and over the text. */
export const shownTitles = (tags: Tags, names: readonly string[]): readonly string[] =>
  [
    ...everyMeta(tags, 'og:title', 'twitter:title'),
    tags.title ?? '',
    ...tags.headings.map((heading) => wordsOfHeading(heading) ?? ''),
  ].filter((title) => title !== '' && !isSiteName(title, names));

/** Titles that templates give to a page without one. */
const UNTITLED = /^(?:home(?:page)?|start(?:seite|page)?|index|inicio|accueil|untitled)$/i;

export interface Titled {
  readonly title: string;
  /** As the page states it, where that is longer or other. */
  readonly stated: string;
  /** The heading the title was taken from. */
  readonly heading: Element | null;
}

/** Whether a heading is a link to the front page of what this page is in: it names a blog. */
const leadsUp = (heading: Element, here: URL): boolean => {
  const link = firstIn(heading, 'a[href]');
  const address = (link && attributeOf(link, 'href')) ?? '';
  if (link === null || !isSameText(textOf(link), textOf(heading)) || !URL.canParse(address, here)) return false;
  const { host, pathname } = new URL(address, here);
  return (
    host === here.host && pathname.endsWith('/') && pathname !== here.pathname && here.pathname.startsWith(pathname)
  );
};

const headingFor = (tags: Tags, titles: readonly string[], names: readonly string[], here: URL): Element | null => {
  const headings = tags.headings.filter((heading) => {
    const words = wordsOfHeading(heading);
    return (
      words !== null &&
      words.length <= 400 &&
      !isSiteName(words, names) &&
      !isBesideTitle(words, titles) &&
      !leadsUp(heading, here)
    );
  });
  const [main = ''] = titles;
  const exact = headings.find((each) => isSameText(wordsOfHeading(each) ?? '', main));
  if (exact !== undefined) return exact;
  const alike = headings
    .map((heading) => ({ heading, like: likest(wordsOfHeading(heading) ?? '', titles) }))
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
  const only = outside.length === 1 ? (outside[0] ?? null) : null;
  // One that shares no word with what is stated names the section, or the magazine.
  return only !== null && (titles.length === 0 || likest(wordsOfHeading(only) ?? '', titles) > 0) ? only : null;
};

/** The title as the article has it: its heading, where that says what the tags say; else what the tags say, without the site's name. */
export const titleOf = (tags: Tags, article: Thing | null, url: string, names: readonly string[]): Titled | null => {
  const here = new URL(url);
  const headlines = article === null ? [] : headlinesOf(article);
  const stated = [
    ...everyMeta(tags, 'og:title').slice(0, 1),
    ...everyMeta(tags, 'citation_title', 'dc.title', 'parsely-title', 'twitter:title').slice(0, 2),
    ...headlines.flatMap((headline) => cutField(headline) ?? []).slice(0, 1),
    ...(tags.title === null ? [] : [tags.title]),
  ];
  const told = stated.filter((title) => !UNTITLED.test(title) && (isHome(here) || !isSiteName(title, names)));
  const [first] = [...told, ...stated];
  const heading = isHome(here) && told.length > 0 ? null : headingFor(tags, told, names, here);
  const said = heading && (statedLines(heading, told) ?? wordsOfHeading(heading));
  const held =
    said === null ? undefined : told.map((each) => withoutSite(each, names)).find((each) => holdsMore(said, each));
  const shown = held ?? said;
  if (shown !== null) return { title: longestPart(shown), stated: first ?? shown, heading };
  if (first === undefined) return null;
  return { title: isHome(here) ? first : withoutSite(first, names), stated: first, heading: null };
};
