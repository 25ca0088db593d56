import {
  allIn,
  attributeOf,
  bodyOf,
  childrenOf,
  firstChildOf,
  firstIn,
  holds,
  isElement,
  isText,
  isWithin,
  lastChildOf,
  nextOf,
  parentNodeOf,
  parentOf,
  previousOf,
  tagOf,
  textOf,
} from '#shared/passage/plain-dom.ts';
import { isSilent } from './lines.ts';
import { lettersOf } from './site.ts';

/** How far from its headline the head of an article is looked for: elements, and UTF-16 code units of text. */
const AFTER = { elements: 300, text: 2_500 };
const BEFORE = { elements: 40, text: 300 };

const OTHERS =
  /^(?:ASIDE|NAV|FORM|FOOTER|SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|SELECT|TEXTAREA|FIGURE|FIGCAPTION|BLOCKQUOTE)$/;
const OTHER_WORDS =
  /(?:^|[\s_-])(?:comments?|related|recommend\w*|sidebar|share|sharing|social\w*|newsletter|subscri\w*|promo|widget|menu|breadcrumbs?|cookies?|banner|popular|trending|most-read|licen[cs]e|credits?|copyright|infobox|testimonials?|reviews?|quotes?)(?:$|[\s_-])|(?:^|[\s_-])teasers?(?:$|\s)/i;

/** Themes put who wrote an article, and when, into its own footer. */
const isFootOfArticle = (element: Element): boolean =>
  tagOf(element) === 'FOOTER' && isWithin(element, (each) => tagOf(each) === 'ARTICLE');

const isFootOfPage = (element: Element): boolean => tagOf(element) === 'FOOTER' && !isFootOfArticle(element);

/** Whether an element is of something else than the article: its neighbours, its comments, its buttons. */
const isOther = (element: Element): boolean =>
  (OTHERS.test(tagOf(element)) && !isFootOfArticle(element)) ||
  (!/^(?:BODY|HTML|MAIN|ARTICLE)$/.test(tagOf(element)) &&
    OTHER_WORDS.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`));

/** Most articles of a page that are told apart. */
const MOST_ARTICLES = 200;

/**
 * The articles of a page that are not the one its heading is of, each with a heading of its own and others beside it, as on the page of a
 * blog: who wrote one of them, and when, is not said of the page.
 */
export const otherArticles = (page: Document, heading: Element | null): ReadonlySet<Element> => {
  const articles = [...allIn(bodyOf(page), 'article, .hentry, .h-entry')].slice(0, MOST_ARTICLES);
  const beside = (one: Element): boolean =>
    articles.some((other) => other !== one && parentOf(other) === parentOf(one));
  return new Set(
    articles.filter(
      (each) => !(heading && holds(each, heading)) && firstIn(each, 'h1, h2, h3, h4') !== null && beside(each),
    ),
  );
};

const lastIn = (node: Node): Node => {
  let last = node;
  for (let inner = lastChildOf(node); inner !== null; inner = lastChildOf(inner)) last = inner;
  return last;
};

const afterAll = (node: Node): Node | null => {
  for (let at: Node | null = node; at !== null; at = parentNodeOf(at)) {
    const next = nextOf(at);
    if (next !== null) return next;
  }
  return null;
};

const readOn = (heading: Element, others: ReadonlySet<Element>): Element[] => {
  const found: Element[] = [];
  let left = AFTER.text;
  for (let at = afterAll(heading); at !== null && left > 0 && found.length < AFTER.elements;) {
    if (isText(at)) left -= (at.nodeValue ?? '').trim().length;
    if (isElement(at) && (isOther(at) || others.has(at))) {
      // What is quoted is of somebody else, and yet of the text.
      if (tagOf(at) === 'BLOCKQUOTE') left -= textOf(at).trim().length;
      at = afterAll(at);
      continue;
    }
    if (isElement(at)) found.push(at);
    at = firstChildOf(at) ?? afterAll(at);
  }
  return found;
};

const readBack = (heading: Element): Element[] => {
  const found: Element[] = [];
  let left = BEFORE.text;
  let at: Node = heading;
  while (left > 0 && found.length < BEFORE.elements) {
    const before: Node | null = previousOf(at);
    const up: Element | null = parentOf(at);
    if (before === null && up === null) break;
    at = before === null ? (up ?? at) : lastIn(before);
    if (isText(at)) left -= (at.nodeValue ?? '').trim().length;
    else if (isElement(at) && !holds(at, heading) && !isWithin(at, (each) => !holds(each, heading) && isOther(each)))
      found.push(at);
  }
  return found;
};

/** Where the head of an article begins when no heading is known: its own element, or nothing. */
const beginning = (page: Document): Element | null => {
  const articles = allIn(bodyOf(page), 'article');
  const only = articles.length === 1 ? articles[0] : firstIn(bodyOf(page), 'main');
  const first = only && childrenOf(only).find(isElement);
  return first ?? null;
};

/** The elements at the head of an article, those after its headline first: where it says who wrote it, and when. */
export const headOf = (page: Document, heading: Element | null, others: ReadonlySet<Element>): readonly Element[] => {
  const start = heading ?? beginning(page);
  if (start === null) return [];
  const after = others.has(start) ? [] : readOn(start, others);
  return heading === null ? after : [...after, ...readBack(start)];
};

/** The element of the article a heading is of; the whole body where the page marks none, or no heading is known. */
export const articleAround = (page: Document, heading: Element | null): Element => {
  for (let around = heading; around !== null; around = parentOf(around))
    if (
      /^(?:ARTICLE|MAIN)$/.test(tagOf(around)) ||
      /(?:^|\s)(?:hentry|post|entry|h-entry)(?:$|\s)/.test(attributeOf(around, 'class') ?? '')
    )
      return around;
  return bodyOf(page);
};

/** Most texts of a page that a name is looked for in, and the longest name. */
const SEARCHED = { texts: 30_000, name: 200 };

/** Whether a reader finds a name on a page, at its foot only where that counts; on a page too long to search, yes. */
export const showsName = (page: Document, name: string, isFootCounted = false): boolean => {
  const wanted = lettersOf(name);
  let read = '';
  let left = SEARCHED.texts;
  for (let at: Node | null = firstChildOf(bodyOf(page)); at !== null && left > 0;) {
    if (isText(at)) {
      left -= 1;
      read = read.slice(-SEARCHED.name) + lettersOf(at.nodeValue ?? '');
      if (read.includes(wanted)) return true;
    }
    // The one who owns the site stands at its foot, whoever wrote the page.
    const isPassed: boolean = isElement(at) && (isSilent(at) || (!isFootCounted && isFootOfPage(at)));
    at = (isPassed ? null : firstChildOf(at)) ?? afterAll(at);
  }
  return left <= 0;
};
