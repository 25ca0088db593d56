import { comparableAddress } from '#shared/address.ts';
import type { Capture } from '#shared/capture.ts';
import { isHome, plausibleCanonical } from './canonical.ts';
import { cutField, LONGEST_ADDRESS } from './cut.ts';
import { attributeOf, rootOf, tagOf } from './plain-dom.ts';

type Metadata = Omit<Capture, 'url' | 'excerpts'>;

interface Tags {
  /** Contents by name in lower case, in the order of the page. */
  readonly meta: Map<string, string[]>;
  readonly headings: Element[];
  canonical: string | null;
}

const addMeta = (meta: Tags['meta'], found: Element): void => {
  const content = cutField(attributeOf(found, 'content'));
  if (content === null) return;
  const names = ['property', 'name'].map((kind) => attributeOf(found, kind)?.toLowerCase() ?? '');
  for (const name of new Set(names)) {
    const known = meta.get(name);
    if (known) known.push(content);
    else meta.set(name, [content]);
  }
};

/** Everything asked of a page, found in one walk: each walk over a long page takes milliseconds. */
const readTags = (root: Element): Tags => {
  const tags: Tags = { meta: new Map(), headings: [], canonical: null };
  for (const found of root.querySelectorAll('meta, h1, link[rel~="canonical" i]')) {
    const tag = tagOf(found);
    if (tag === 'META') addMeta(tags.meta, found);
    else if (tag === 'H1') tags.headings.push(found);
    else tags.canonical ??= attributeOf(found, 'href');
  }
  return tags;
};

const everyMeta = ({ meta }: Tags, name: string): readonly string[] => meta.get(name) ?? [];

const metaOf = (tags: Tags, ...names: readonly string[]): string | null =>
  names.flatMap((name) => everyMeta(tags, name))[0] ?? null;

const headingOf = ({ headings }: Tags): string | null =>
  headings.length === 1 ? cutField(headings[0]?.textContent) : null;

/** Names of one thing, told apart by capitals and signs only. */
const isSameName = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return first !== '' && first === second;
};

/** Whether a title is only the name of the site, which forgotten templates put on every page of it. */
const isSiteName = (title: string, tags: Tags, hostname: string): boolean =>
  [...everyMeta(tags, 'og:site_name'), ...everyMeta(tags, 'application-name'), hostname.replace(/^www\./, '')].some(
    (name) => isSameName(name, title),
  );

const titleOf = (root: Element, tags: Tags, url: string): string => {
  const stated = ['og:title', 'citation_title', 'twitter:title'].flatMap((name) => everyMeta(tags, name)[0] ?? []);
  const shown = [headingOf(tags), cutField(root.querySelector('title')?.textContent)].filter((title) => title !== null);
  const titles = [...stated, ...shown];
  const here = new URL(url);
  const told = isHome(here) ? undefined : titles.find((title) => !isSiteName(title, tags, here.hostname));
  return told ?? titles[0] ?? cutField(url) ?? url;
};

const siteOf = (tags: Tags, { hostname }: URL): string | null =>
  metaOf(tags, 'og:site_name', 'application-name') ?? cutField(hostname.replace(/^www\./, ''));

/** `article:author` is meant to be an address, and often is one. */
const isName = (text: string): boolean => !/^\w+:\/\//.test(text) && text.length <= 200;

const AUTHORS = ['citation_author', 'parsely-author', 'author', 'article:author', 'dc.creator'];

const authorsOf = (tags: Tags): string[] => {
  const stated = AUTHORS.map((name) => everyMeta(tags, name).filter(isName)).find((names) => names.length > 0);
  return [...new Set(stated)].slice(0, 50);
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/;

const publishedOf = (tags: Tags): string | null => {
  const stated = metaOf(tags, 'article:published_time', 'parsely-pub-date', 'citation_publication_date', 'dc.date');
  return stated !== null && ISO_DATE.test(stated) && !Number.isNaN(Date.parse(stated)) ? stated : null;
};

const languageOf = (root: Element): string | null => {
  const stated = cutField(attributeOf(root, 'lang'));
  return stated !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(stated) ? stated : null;
};

const imageOf = (root: Element, tags: Tags): string | null => {
  const stated = metaOf(tags, 'og:image:secure_url', 'og:image', 'twitter:image');
  if (stated === null || !URL.canParse(stated, root.baseURI)) return null;
  const { protocol, href } = new URL(stated, root.baseURI);
  return /^https?:$/.test(protocol) && href.length <= LONGEST_ADDRESS ? href : null;
};

const isOtherPage = (one: string, other: string): boolean => comparableAddress(one) !== comparableAddress(other);

const canonicalOf = (tags: Tags, url: string): string | null => {
  const claims = [tags.canonical, metaOf(tags, 'og:url')];
  return claims.map((claim) => plausibleCanonical(claim, url)).find((claim) => claim !== null) ?? null;
};

const shownTitle = (root: Element, tags: Tags, url: string): string =>
  cutField(root.querySelector('title')?.textContent) ?? headingOf(tags) ?? cutField(url) ?? url;

/** What is left to believe where the tags may be another page's: what the reader sees, and what holds for the whole site. */
const readShown = (root: Element, tags: Tags, url: string): Metadata => ({
  canonicalUrl: null,
  title: shownTitle(root, tags, url),
  siteName: siteOf(tags, new URL(url)),
  authors: [],
  published: null,
  description: null,
  language: languageOf(root),
  image: null,
});

/**
 * What a page says of itself, as far as it says so plainly. Apps go from page to page and leave the tags of the first behind, so
 * where the page is not at the address it was loaded from (null: unknown), its tags count only if they name the address it is at.
 */
export const readMetadata = (page: Document, url: string, loadedFrom: string | null = null): Metadata => {
  const root = rootOf(page);
  const tags = readTags(root);
  const canonicalUrl = canonicalOf(tags, url);
  if (loadedFrom !== null && isOtherPage(loadedFrom, url) && (canonicalUrl === null || isOtherPage(canonicalUrl, url)))
    return readShown(root, tags, url);
  return {
    canonicalUrl,
    title: titleOf(root, tags, url),
    siteName: siteOf(tags, new URL(url)),
    authors: authorsOf(tags),
    published: publishedOf(tags),
    description: metaOf(tags, 'og:description', 'description', 'twitter:description'),
    language: languageOf(root),
    image: imageOf(root, tags),
  };
};
