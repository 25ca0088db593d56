import { isAddressOf } from '#extension/capture/canonical.ts';
import { ALIKE, likest } from './likeness.ts';

/** One thing that JSON-LD describes. */
export type Thing = Readonly<Record<string, unknown>>;

/** Longest block of JSON-LD that is read, in UTF-16 code units, and how deep and how much of it: hostile pages have megabytes. */
const LONGEST = 1_000_000;
const DEEPEST = 12;
const MOST = 2_000;

const WRAPPING = /^\s*(?:\/[/*]\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?|(?:\/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/g;

/** What templates often break: comments around, control characters in texts, a comma before a bracket, a last semicolon. */
const repaired = (text: string): string =>
  text
    .replace(WRAPPING, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace(/;\s*$/, '');

/** The first whole value of a text, where brackets too many stand behind it. */
const firstValue = (text: string): string => {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/g)) {
    if (found.length > 1) continue;
    depth += /[[{]/.test(found) ? 1 : -1;
    if (depth <= 0) return text.slice(0, index + 1);
  }
  return text;
};

const parse = (text: string): unknown => {
  for (const attempt of [text, repaired(text), firstValue(repaired(text))])
    try {
      return JSON.parse(attempt);
    } catch {
      continue; // The page said it wrongly; the next attempt, or what else it says, has to do.
    }
  return null;
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: JSON-LD writes one thing with and without brackets. */
const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (isThing(value) && '@list' in value) return [value['@list']].flat();
  return value === undefined || value === null ? [] : [value];
};

const collect = (value: unknown, found: Thing[], depth: number): void => {
  if (depth > DEEPEST || found.length >= MOST) return;
  if (Array.isArray(value)) for (const each of value) collect(each, found, depth + 1);
  if (!isThing(value)) return;
  found.push(value);
  for (const inner of Object.values(value)) if (typeof inner === 'object') collect(inner, found, depth + 1);
};

/** Everything that a page's blocks of JSON-LD describe, in their order; a block that cannot be read describes nothing. */
export const readLinkedData = (blocks: readonly string[]): readonly Thing[] => {
  const things: Thing[] = [];
  for (const block of blocks) if (block.length <= LONGEST) collect(parse(block), things, 0);
  return things;
};

/** Longest text of it that is looked at: what lies beyond cannot be kept, and patterns over megabytes take minutes. */
const LONGEST_TEXT = 2_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  szlig: 'ß',
};
/** The sign over or under a letter, by the end of the letter's name: `&uuml;`. */
const SIGNS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
};

const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z])(acute|grave|circ|tilde|uml|ring|cedil)|([a-z]{2,5}));/gi;

/** Templates put escaped HTML into JSON and into attributes, once more than they should. */
export const unescaped = (text: string): string =>
  text.slice(0, LONGEST_TEXT).replace(ENTITY, (all, decimal, hex, letter, sign, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all;
    if (letter !== undefined) return `${String(letter)}${SIGNS[String(sign).toLowerCase()] ?? ''}`.normalize('NFC');
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return point > 31 && point < 0x110000 ? String.fromCodePoint(point) : all;
  });

/** The texts of a member. */
export const textsOf = (thing: Thing, member: string): readonly string[] =>
  listOf(thing[member])
    .map((value) => (isThing(value) ? value['@value'] : value))
    .flatMap((value) => (typeof value === 'string' ? unescaped(value) : []));

const isOf = (thing: Thing, kinds: RegExp): boolean => textsOf(thing, '@type').some((type) => kinds.test(type));

const ORGANISATIONS = /(?:Organization|Corporation|WebSite)$/;
const PERSON = /Person$/;

/** Names of the organisations among things. */
export const organisationsIn = (things: readonly Thing[]): readonly string[] =>
  things.filter((thing) => isOf(thing, ORGANISATIONS)).flatMap((thing) => textsOf(thing, 'name'));

/** Names of the persons among things who are their own publishers, as sites of one person state it: some as both at once. */
export const publishersIn = (things: readonly Thing[]): readonly string[] => {
  const names = new Set(things.flatMap((thing) => namesIn(things, thing, 'publisher')));
  return things
    .filter((thing) => isOf(thing, PERSON))
    .flatMap((thing) => textsOf(thing, 'name').filter((name) => isOf(thing, ORGANISATIONS) || names.has(name)));
};

/** Names of the persons and organisations a member points to, by name or by `@id`. */
export const namesIn = (things: readonly Thing[], thing: Thing, member: string): readonly string[] =>
  listOf(thing[member]).flatMap((value) => {
    if (typeof value === 'string') return unescaped(value);
    if (!isThing(value)) return [];
    const full = ['givenName', 'familyName'].flatMap((part) => textsOf(value, part)).join(' ');
    const named = textsOf(value, 'name').concat('name' in value || full === '' ? [] : full);
    const id = value['@id'];
    if (named.length > 0 || typeof id !== 'string') return named;
    return things.filter((other) => other['@id'] === id).flatMap((other) => textsOf(other, 'name'))[0] ?? [];
  });

/** Article and all its subtypes: https://schema.org/Article */
const ARTICLES = /(?:Article|(?:Blog|SocialMedia|DiscussionForum)Posting|Report|APIReference)$/;
/** Kinds of thing a page can be about, and can hold beside its article. */
const WORKS = /(?:Recipe|VideoObject|Review|PodcastEpisode|HowTo|Book|Course)$/;
const PAGES = /(?:WebPage|ItemPage|AboutPage|FAQPage|QAPage)$/;

const addressIn = (value: unknown): readonly string[] => {
  if (isThing(value)) return textsOf(value, '@id').concat(textsOf(value, 'url'));
  return typeof value === 'string' ? [value] : [];
};

const isAt = (thing: Thing, url: string): boolean =>
  ['url', 'mainEntityOfPage', '@id']
    .flatMap((member) => listOf(thing[member]).flatMap(addressIn))
    .some((address) => isAddressOf(address, url));

export const headlinesOf = (thing: Thing): readonly string[] => [
  ...textsOf(thing, 'headline'),
  ...textsOf(thing, 'name'),
];

/**
 * The thing of a kind that a page is about: the one with its address, else the one whose headline is the page's, else the only one that
 * has no headline to compare. Others are of the articles the page leads on to.
 */
const among = (things: readonly Thing[], kinds: RegExp, url: string, titles: readonly string[]): Thing | null => {
  const all = things.filter((thing) => isOf(thing, kinds));
  const [only, ...more] = all.filter((thing) => titles.length === 0 || headlinesOf(thing).length === 0);
  return (
    all.find((thing) => isAt(thing, url)) ??
    all.find((thing) => headlinesOf(thing).some((headline) => likest(headline, titles) >= ALIKE)) ??
    (more.length === 0 ? (only ?? null) : null)
  );
};

/** The article a page with such titles is about, or what else it is about. */
export const articleIn = (things: readonly Thing[], url: string, titles: readonly string[]): Thing | null =>
  among(things, ARTICLES, url, titles) ?? among(things, WORKS, url, titles);

export const pageIn = (things: readonly Thing[], url: string, titles: readonly string[]): Thing | null =>
  among(things, PAGES, url, titles);

/** Whether things tell of an article at all. */
export const tellsOfArticle = (things: readonly Thing[]): boolean => things.some((thing) => isOf(thing, ARTICLES));

/** Kinds of thing a member is said to be. */
export const typesOf = (thing: Thing): readonly string[] => textsOf(thing, '@type');

/** Addresses of the pictures a member names: as texts or as objects of a picture. */
export const picturesIn = (thing: Thing, member: string): readonly string[] =>
  listOf(thing[member]).flatMap((value) =>
    isThing(value) ? ['url', 'contentUrl', '@id'].flatMap((name) => textsOf(value, name)) : addressIn(value),
  );

/** What the site says of itself, which is no article's: its slogan. */
export const slogansIn = (things: readonly Thing[]): readonly string[] =>
  things.filter((thing) => isOf(thing, ORGANISATIONS)).flatMap((thing) => textsOf(thing, 'description'));
