import { attributeOf, parentOf, tagOf } from '#extension/capture/plain-dom.ts';
import { linesOf } from './lines.ts';
import { namesIn, type Thing } from './linked-data.ts';
import { areFullNames, nameAlone, namesAfterBy, namesOnLine, statedNames } from './names.ts';
import { everyMeta, metaOf, type Tags } from './tags.ts';

/** Most authors a clip holds. */
const MOST = 50;

const TAGS = [
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'article:author',
  'author',
  'byl',
  'article:author_name',
];

const statedLists = (tags: Tags, article: Thing | null): readonly (readonly string[])[] => [
  ...(article === null ? [] : [namesIn(tags.things, article, 'author'), namesIn(tags.things, article, 'creator')]),
  ...TAGS.map((name) => everyMeta(tags, name)),
  /author|written|autor|verfasst|geschrieben/i.test(metaOf(tags, 'twitter:label1') ?? '')
    ? everyMeta(tags, 'twitter:data1')
    : [],
];

const MARKED =
  /(?:^|[\s_-])(?:authors?|by-?line|autor(?:en)?|autores|verfasser|auteurs?|autore|writer|creator)(?:$|[\s_-])|author(?:-?name|Name)|byline/i;
const NOT_A_NAME = /avatar|image|photo|bio|description|prep|social|follow|date|time|count|comment/i;

const isMarked = (element: Element): boolean => {
  const names = `${attributeOf(element, 'rel') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`;
  if (/(?:^|\s)(?:author|creator)(?:\s|$)/i.test(names)) return true;
  const marks = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'data-testid') ?? ''}`;
  return MARKED.test(marks) && !NOT_A_NAME.test(marks);
};

/** Longest line that can be a byline, in UTF-16 code units. */
const LONGEST = 160;

const shortLines = (element: Element): readonly string[] => linesOf(element).filter((line) => line.length <= LONGEST);

const isLine = (element: Element): boolean =>
  /^(?:P|DIV|SPAN|A|H[2-6]|SMALL|EM|I|STRONG|B|LI|ADDRESS|CITE|DD)$/.test(tagOf(element));

const hasShortText = (element: Element): boolean => (element.textContent ?? '').length <= LONGEST * 3;

const PERSON_PAGE = /\/(?:authors?|autore?n?|auteurs?|autore?s|staff|people|writers?|redakteure?)\/[^/]+\/?$/i;

const isPersonLink = (element: Element): boolean =>
  tagOf(element) === 'A' && PERSON_PAGE.test(attributeOf(element, 'href') ?? '');

/** Marks that stand on a name alone, not on the line around it. */
const ALONE = '[rel~="author" i], .author.vcard, .vcard .fn, [itemprop~="author" i] [itemprop="name" i], .byline';

const isInComments = (element: Element): boolean => {
  for (let around: Element | null = element; around !== null; around = parentOf(around))
    if (
      tagOf(around) === 'ASIDE' ||
      /(?:^|[\s_-])(?:comments?|related|sidebar|widgets?)(?:$|[\s_-])/i.test(attributeOf(around, 'class') ?? '')
    )
      return true;
  return false;
};

/** The only name that stands marked as the author's in all of an article; none where there are several. */
const onlyMarkedName = (article: Element): readonly string[] => {
  const names = [...article.querySelectorAll(ALONE)]
    .filter((element) => hasShortText(element) && !isInComments(element))
    .flatMap((element) => nameAlone(shortLines(element).join(' ')));
  const different = new Set(names);
  return different.size === 1 ? [...different] : [];
};

const shownNames = ({ head, around }: Shown, sites: readonly string[]): readonly string[] => {
  const near = head.filter(hasShortText);
  const marked = near
    .filter((element) => isMarked(element) || isPersonLink(element))
    .map((element) => shortLines(element).flatMap(namesOnLine));
  const said = near
    .filter(isLine)
    .map(shortLines)
    .map(([first = '', second = '']) => namesAfterBy(first.endsWith(':') ? `${first} ${second}` : first));
  const alone = near
    .filter((element) => Element.prototype.matches.call(element, ALONE))
    .map((element) => nameAlone(shortLines(element).join(' ')));
  const fits = (names: readonly string[]): boolean =>
    names.some((name) => !sites.some((site) => site.toLowerCase() === name.toLowerCase()));
  return [...marked, ...said, ...alone].find(fits) ?? (around === null ? [] : onlyMarkedName(around));
};

/** What a page shows around its headline. */
export interface Shown {
  /** The elements at the head of the article. */
  readonly head: readonly Element[];
  /** The article's own element. */
  readonly around: Element | null;
}

/**
 * Who wrote it: as the page states it for machines, else as it says at the head of the article. A shown full name is better than the
 * stated name of an account. None where it names nobody.
 */
export const authorsOf = (tags: Tags, article: Thing | null, show: () => Shown, sites: readonly string[]): string[] => {
  const stated =
    statedLists(tags, article)
      .map((texts) => statedNames(texts, sites))
      .find((names) => names.length > 0) ?? [];
  if (areFullNames(stated)) return stated.slice(0, MOST);
  const shown = [...new Set(shownNames(show(), sites))];
  const isBetter = stated.length === 0 || areFullNames(shown);
  return (isBetter && shown.length > 0 ? shown : [...stated]).slice(0, MOST);
};
