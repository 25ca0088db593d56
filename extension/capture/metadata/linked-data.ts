import { comparableAddress } from '#shared/address.ts';

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

const parse = (text: string): unknown => {
  for (const attempt of [text, repaired(text)])
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

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Templates put escaped HTML into JSON. */
const unescaped = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|(amp|quot|apos|lt|gt|nbsp));/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all;
      const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return point > 31 && point < 0x110000 ? String.fromCodePoint(point) : all;
    });

/** The texts of a member. */
export const textsOf = (thing: Thing, member: string): readonly string[] =>
  listOf(thing[member]).flatMap((value) => (typeof value === 'string' ? unescaped(value) : []));

const isOf = (thing: Thing, kinds: RegExp): boolean => textsOf(thing, '@type').some((type) => kinds.test(type));

const ORGANISATIONS = /(?:Organization|Corporation|WebSite)$/;

/** Names of the organisations among things. */
export const organisationsIn = (things: readonly Thing[]): readonly string[] =>
  things.filter((thing) => isOf(thing, ORGANISATIONS)).flatMap((thing) => textsOf(thing, 'name'));

/** Names of the persons and organisations a member points to, by name or by `@id`. */
export const namesIn = (things: readonly Thing[], thing: Thing, member: string): readonly string[] =>
  listOf(thing[member]).flatMap((value) => {
    if (typeof value === 'string') return unescaped(value);
    if (!isThing(value)) return [];
    const named = textsOf(value, 'name');
    const id = value['@id'];
    if (named.length > 0 || typeof id !== 'string') return named;
    return things.filter((other) => other['@id'] === id).flatMap((other) => textsOf(other, 'name'))[0] ?? [];
  });

const ARTICLES =
  /(?:Article|BlogPosting|SocialMediaPosting|Report|Recipe|VideoObject|Review|PodcastEpisode|HowTo|Book|Course)$/;
const PAGES = /(?:WebPage|ItemPage|AboutPage|FAQPage|QAPage)$/;

const addressIn = (value: unknown): readonly string[] => {
  if (isThing(value)) return textsOf(value, '@id').concat(textsOf(value, 'url'));
  return typeof value === 'string' ? [value] : [];
};

const addressesOf = (thing: Thing): readonly string[] =>
  ['url', 'mainEntityOfPage', '@id'].flatMap((member) => listOf(thing[member]).flatMap(addressIn));

/** The article a page is about: the one with its address, else the only one. */
const among = (things: readonly Thing[], kinds: RegExp, url: string): Thing | null => {
  const all = things.filter((thing) => isOf(thing, kinds));
  const here = comparableAddress(url);
  const named = all.find((thing) => addressesOf(thing).some((address) => comparableAddress(address) === here));
  return named ?? (all.length === 1 ? (all[0] ?? null) : null);
};

export const articleIn = (things: readonly Thing[], url: string): Thing | null => among(things, ARTICLES, url);
export const pageIn = (things: readonly Thing[], url: string): Thing | null => among(things, PAGES, url);
/** Kinds of thing a member is said to be. */
export const typesOf = (thing: Thing): readonly string[] => textsOf(thing, '@type');
