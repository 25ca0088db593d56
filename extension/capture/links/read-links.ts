import { comparableAddress } from '#shared/address.ts';
import { destinationOf } from '#shared/redirect.ts';
import { isSameSite } from '#extension/capture/canonical.ts';
import { cutField } from '#extension/capture/cut.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { attributeOf, openShadowsOf, rootOf } from '#shared/passage/plain-dom.ts';
import { contextOfLink } from './link-context.ts';
import { makePlaces } from './link-place.ts';
import { isCount, isHeading, wordCount, wordsOfLink } from './link-words.ts';
import { leadsAround } from './leads-around.ts';
import { LONGEST_WORDS, MOST_LINKS } from './link-limits.ts';
import type { FoundLink, PageLinks } from './page-links.ts';

/** Words a link within its own site has at least, to be one of the page's things and no button. */
const FEW_WORDS = 3;

/** Links of a page that are looked at: a hostile page has millions. */
const MOST_LOOKED_AT = 10_000;

interface Candidate {
  readonly link: Element;
  /** As the page has it, made absolute. */
  readonly raw: URL;
  /** Where it leads, past what services wrap around it; not cleaned, as the curator's names say what comes off. */
  readonly url: string;
  /** The form in which two addresses of one page are the same. */
  readonly key: string;
  readonly words: string | null;
  readonly isHeading: boolean;
}

/** A name to sign in with is the page's, and nobody's business. */
const withoutSignIn = (address: string): string => {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
};

const candidateOf = (link: Element, base: string): Candidate | null => {
  const href = attributeOf(link, 'href')?.trim() ?? '';
  if (href === '' || href.length > LONGEST_ADDRESS || !URL.canParse(href, base)) return null;
  const raw = new URL(href, base);
  if (raw.protocol !== 'https:' && raw.protocol !== 'http:') return null;
  const url = withoutSignIn(destinationOf(raw.href));
  const key = comparableAddress(url);
  if (key === null || url.length > LONGEST_ADDRESS) return null;
  return { link, raw, url, key, words: wordsOfLink(link), isHeading: isHeading(link) };
};

/** Words that lead to so many addresses name none of them: "Read more", "hide", "discuss". */
const REPEATED = 3;

const repeatedWords = (all: readonly Candidate[]): ReadonlySet<string> => {
  const keysByWords = new Map<string, Set<string>>();
  for (const { words, key } of all) {
    if (words === null) continue;
    const lower = words.toLowerCase();
    keysByWords.set(lower, (keysByWords.get(lower) ?? new Set()).add(key));
  }
  return new Set([...keysByWords].filter(([, keys]) => keys.size >= REPEATED).map(([words]) => words));
};

/** How well a link's words name what it leads to, among links to the same address. */
const naming = ({ words, isHeading: heading }: Candidate, repeated: ReadonlySet<string>): number => {
  if (words === null) return 0;
  if (repeated.has(words.toLowerCase()) || isCount(words)) return 1;
  return 2 + (heading ? 1_000 : 0) + Math.min(wordCount(words), 20);
};

/** One candidate an address: the one whose words name it best, the first of equals. */
const folded = (all: readonly Candidate[], repeated: ReadonlySet<string>): readonly (readonly Candidate[])[] => {
  const byKey = new Map<string, Candidate[]>();
  for (const each of all) {
    const same = byKey.get(each.key);
    if (same === undefined) byKey.set(each.key, [each]);
    else same.push(each);
  }
  return [...byKey.values()].map((same) => same.toSorted((a, b) => naming(b, repeated) - naming(a, repeated)));
};

/** A site's name, alone or with its owner there: "example.co.uk", "code.example/ada". It has dots for spaces, and names no page. */
const SITE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/[^\s/]*)?$/u;

interface Around {
  readonly page: URL;
  readonly repeated: ReadonlySet<string>;
  readonly isOfSite: (link: Element) => boolean;
}

const isOfList = ({ link, raw, url, words, isHeading: heading }: Candidate, around: Around): boolean => {
  if (words === null || around.repeated.has(words.toLowerCase()) || !/\p{L}/u.test(words)) return false;
  if (/(?:^|\s)(?:next|prev|author|tag|license|help)(?:\s|$)/i.test(attributeOf(link, 'rel') ?? '')) return false;
  if (leadsAround(raw, around.page) || around.isOfSite(link)) return false;
  return (
    heading ||
    !isSameSite(new URL(url).hostname, around.page.hostname) ||
    (wordCount(words) >= FEW_WORDS && !isCount(words) && !SITE.test(words))
  );
};

/** An address as words: its host, path and query. */
const addressAsWords = (url: string): string => {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname}${search}`.slice(0, LONGEST_WORDS);
};

/** What stands around a link, without the name of the host: every link is shown with it. */
const contextWithout = (link: Element, words: string, url: string): string | null => {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const context = contextOfLink(link, words)?.replace(`(${host})`, '').trim();
  return context === undefined || context === '' || context === host ? null : context;
};

const toFound = ({ link, url, words }: Candidate, place: FoundLink['place']): FoundLink => ({
  url,
  title: words ?? addressAsWords(url),
  context: words === null ? null : contextWithout(link, words, url),
  place,
});

const linksUnder = (root: Element): readonly Element[] =>
  [root, ...openShadowsOf(root)]
    .flatMap((each) => Array.from(each.querySelectorAll('a[href], area[href]')))
    .slice(0, MOST_LOOKED_AT);

/**
 * The links a page leads on with, each once, those of its list before those that lead around its site. `url` is the address as the tab
 * shows it. The page is only read.
 */
export const readLinks = (page: Document, url: string): PageLinks => {
  const root = rootOf(page);
  const own = comparableAddress(url);
  const all = linksUnder(root).flatMap((link) => candidateOf(link, root.baseURI) ?? []);
  const outgoing = all.filter(({ key }) => key !== own);
  const repeated = repeatedWords(outgoing);
  const around = { page: new URL(url), repeated, isOfSite: makePlaces() };
  const list: Candidate[] = [];
  const rest: Candidate[] = [];
  for (const same of folded(outgoing, repeated)) {
    const [best] = same;
    if (best === undefined) continue;
    const listed = same.find((each) => isOfList(each, around));
    if (listed === undefined) rest.push(best);
    else list.push(listed);
  }
  const kept = [
    ...list.slice(0, MOST_LINKS).map((each) => toFound(each, 'list')),
    ...rest.slice(0, Math.max(0, MOST_LINKS - list.length)).map((each) => toFound(each, 'rest')),
  ];
  return {
    page: {
      url: url.length > LONGEST_ADDRESS ? url.replace(/#.*$/s, '').slice(0, LONGEST_ADDRESS) : url,
      title: cutField(root.querySelector('title')?.textContent) ?? url.slice(0, LONGEST_WORDS),
    },
    links: kept,
    left: list.length + rest.length - kept.length,
  };
};
