import { allIn, attributeOf, isText, isWithin, matches, previousOf, tagOf, textOf } from '#shared/passage/plain-dom.ts';
import { isShort, linesOf } from './lines.ts';
import { namesIn, publishersIn, type Thing } from './linked-data.ts';
import {
  areFullNames,
  inOrder,
  isNameOfSite,
  nameAlone,
  nameOfLink,
  namesCalled,
  namesAfterLabel,
  namesOnLine,
  namesSaid,
  statedNames,
} from './names.ts';
import { isSiteName } from './site.ts';
import { everyMeta, metaOf, type Tags } from './tags.ts';

/** Most authors a clip holds. */
const MOST = 50;

/** Tags of papers and libraries, which may name the family first. */
const FILED = ['citation_author', 'citation_authors', 'dc.creator', 'dc:creator', 'dcterms.creator'];
const TAGS = ['parsely-author', 'sailthru.author', 'article:author', 'author', 'byl', 'article:author_name'];

const statedLists = (tags: Tags, article: Thing | null): readonly (readonly string[])[] => [
  ...(article === null ? [] : [namesIn(tags.things, article, 'author'), namesIn(tags.things, article, 'creator')]),
  ...FILED.map((name) =>
    everyMeta(tags, name)
      .flatMap((names) => names.split(/\s*;\s*/))
      .map(inOrder),
  ),
  ...TAGS.map((name) => everyMeta(tags, name)),
  /author|written|autor|verfasst|geschrieben/i.test(metaOf(tags, 'twitter:label1') ?? '')
    ? everyMeta(tags, 'twitter:data1')
    : [],
  // What has no space is the name of an account.
  everyMeta(tags, 'twitter:creator').filter((name) => /\s/.test(name)),
];

const MARKED =
  /(?:^|[\s_-])(?:authors?|by-?line|autor(?:en)?|autores|verfasser|auteurs?|autore|writer|creator|firma)(?:$|[\s_-])|author(?:-?name|Name)|byline/i;
const NOT_A_NAME = /avatar|image|photo|bio|description|prep|social|follow|count|comment|licen|credit/i;

const isMarked = (element: Element): boolean => {
  const names = `${attributeOf(element, 'rel') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`;
  if (/(?:^|\s)(?:author|creator)(?:\s|$)/i.test(names)) return true;
  const marks = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'data-testid') ?? ''}`;
  return MARKED.test(marks) && !NOT_A_NAME.test(marks);
};

/** Longest line that can be a byline, in UTF-16 code units. */
const LONGEST = 160;
/** How many lines at the end of an article may say who wrote it. */
const LAST = 200;

const shortLines = (element: Element): readonly string[] => linesOf(element).filter((line) => line.length <= LONGEST);

const isLine = (element: Element): boolean =>
  /^(?:P|DIV|SPAN|A|H[2-6]|SMALL|EM|I|STRONG|B|LI|ADDRESS|CITE|DD|DL|TR|UL)$/.test(tagOf(element));

const hasShortText = (element: Element): boolean => isShort(element, LONGEST * 3);

const PERSON_PAGE = /\/(?:authors?|autore?n?|auteurs?|autore?s|staff|people|writers?|redakteure?)\/[^/]+\/?$/i;

const isPersonLink = (element: Element): boolean =>
  tagOf(element) === 'A' && PERSON_PAGE.test(attributeOf(element, 'href') ?? '');

/** Marks that stand on a name alone, not on the line around it. */
const ALONE =
  '[rel~="author" i], .author.vcard, .vcard .fn, [itemprop~="author" i] [itemprop="name" i], .byline, .author > a, .author-name';

const isAlone = (element: Element): boolean => matches(element, ALONE);

const ASIDE =
  /(?:^|[\s_-])(?:comments?|related|sidebar|widgets?|licen[cs]e|credits?|testimonials?|reviews?|quotes?)(?:$|[\s_-])/i;

const isAside = (element: Element): boolean =>
  isWithin(
    element,
    (each) =>
      /^(?:ASIDE|BLOCKQUOTE)$/.test(tagOf(each)) ||
      ASIDE.test(`${attributeOf(each, 'class') ?? ''} ${attributeOf(each, 'id') ?? ''}`),
  );

/** All of some names if they are of one, none where they differ. */
const onlyOne = (names: readonly string[]): readonly string[] => {
  const different = new Set(names);
  return different.size === 1 ? [...different] : [];
};

const namesOf = (
  elements: Iterable<Element>,
  isOfOther: Shown['isOfOther'],
  read: (line: string) => readonly string[],
): readonly string[] =>
  [...elements]
    .filter((element) => hasShortText(element) && !isAside(element) && !isWithin(element, isOfOther))
    .flatMap((element) => read(shortLines(element).join(' ')));

/** What every label has; looking for it is cheaper than to take lines apart that have none. */
const MAY_BE_LABEL = /[:：]|auth?or/i;

/** The only name that stands marked as the author's in all of an article, or is said to be in one of its last lines. */
const onlyName = ({ around, isOfOther }: Shown): readonly string[] => {
  const article = around();
  const marked = onlyOne(namesOf(allIn(article, ALONE), isOfOther, nameAlone));
  if (marked.length > 0) return marked;
  const all = allIn(article, 'p, li, h4, h5, h6, address');
  const first = Math.max(0, all.length - LAST);
  const lines = Array.from({ length: all.length - first }, (_, at) => all.item(first + at));
  const labelled = lines.filter((element) => MAY_BE_LABEL.test(textOf(element)));
  return onlyOne(namesOf(labelled, isOfOther, namesAfterLabel));
};

/** Whether a name stands behind other words: "Photo by Ada Example". */
const isAfterWords = (element: Element): boolean => {
  const before = previousOf(element);
  return before !== null && isText(before) && /\p{L}\s*$/u.test(before.nodeValue ?? '');
};

/** The names in an element marked as the author's: those of the marks in it, where it has some, without duties and places. */
const markedNames = (element: Element): readonly string[] => {
  const inner = [...allIn(element, 'a, [itemprop="name" i], .fn')].filter(
    (each) => isMarked(each) || isPersonLink(each),
  );
  const lines = shortLines(element);
  const ways = [
    ...lines.map(namesAfterLabel),
    inner.flatMap((each) => shortLines(each).flatMap(namesOnLine)),
    ...lines.map(namesOnLine),
  ];
  return ways.find((names) => names.length > 0) ?? [];
};

const shownNames = (show: Shown, isSite: (name: string) => boolean): readonly string[] => {
  const near = show.head().filter(hasShortText);
  const marked = near.filter((element) => isMarked(element) || isPersonLink(element)).map(markedNames);
  const said = near
    .filter((element) => isLine(element) && !isAfterWords(element))
    .map(shortLines)
    .map(namesSaid);
  const alone = near.filter(isAlone).map((element) => nameAlone(shortLines(element).join(' ')));
  const called = near
    .filter((element) => isPersonLink(element) || (isLine(element) && !isAfterWords(element)))
    .map((element) => (isPersonLink(element) ? nameOfLink(textOf(element)) : namesCalled(shortLines(element))));
  const found = [...marked, ...said, ...alone, ...called].map((names) => names.filter((name) => !isSite(name)));
  const first = found.find((names) => names.length > 0);
  if (first !== undefined) return first;
  return onlyName(show).filter((name) => !isSite(name));
};

/** Some names without the last, where that is for whom the others write: "Ada Example, The Daily Sample". */
const withoutPaper = (names: readonly string[], sites: readonly string[]): string[] => {
  const last = names.length > 1 ? names.at(-1) : undefined;
  return names.slice(0, last !== undefined && isSiteName(last, sites) ? -1 : undefined);
};

/** What a page shows around its headline. */
export interface Shown {
  /** The elements at the head of the article. */
  readonly head: () => readonly Element[];
  /** The article's own element. */
  readonly around: () => Element;
  /** Whether an element is another article than the page's. */
  readonly isOfOther: (element: Element) => boolean;
  /** Whether a reader finds a name on the page; at its foot, where the owner of the site stands, only if that counts. */
  readonly shows: (name: string, isFootCounted: boolean) => boolean;
}

/** First name and surname, with a degree: of somebody, where it stands alone. */
const FIRST_AND_LAST = /^(?:(?:Dr|Prof)\.? )*\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{L}'’-]+$/u;

/** The one person whom a page states as its author, though the site is called the same: it is that person's own. */
const soleOwner = (lists: readonly (readonly string[])[], isSeen: (name: string) => boolean): readonly string[] =>
  lists.find((names) => names.length === 1 && names.every((name) => FIRST_AND_LAST.test(name) && isSeen(name))) ?? [];

/**
 * Who wrote it: as the page states it for machines, else as it says at the head of the article. A shown full name is better than the
 * stated name of an account. Blogs state the account that published each page; such a name counts only if the reader sees it too.
 */
export const authorsOf = (tags: Tags, article: Thing | null, show: Shown, sites: readonly string[]): string[] => {
  const isPaper = metaOf(tags, 'citation_author') !== null;
  const persons = publishersIn(tags.things);
  const isSite = (name: string): boolean => isNameOfSite(name, sites, persons);
  const lists = statedLists(tags, article).map(statedNames);
  // What tags and JSON-LD agree on is believed even where the page has it at its foot only.
  const isAgreed = (name: string): boolean => lists.filter((names) => names.includes(name)).length > 1;
  const isSeen = (name: string): boolean => tags.things.length === 0 || isPaper || show.shows(name, isAgreed(name));
  const stated =
    lists.map((names) => names.filter((name) => !isSite(name) && isSeen(name))).find((names) => names.length > 0) ?? [];
  if (areFullNames(stated)) return withoutPaper(stated, sites).slice(0, MOST);
  const shown = [...new Set(shownNames(show, isSite))];
  const isBetter = stated.length === 0 || areFullNames(shown);
  const found = withoutPaper(isBetter && shown.length > 0 ? shown : stated, sites);
  return (found.length > 0 ? found : soleOwner(lists, isSeen)).slice(0, MOST);
};
