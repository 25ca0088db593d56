import { comparableAddress } from '#shared/address.ts';
import type { Capture } from '#shared/capture.ts';
import { plausibleCanonical } from './canonical.ts';
import { cutField, LONGEST_ADDRESS } from './cut.ts';
import { attributeOf, rootOf } from './plain-dom.ts';

type Metadata = Omit<Capture, 'url' | 'excerpts'>;

const everyMeta = (root: Element, name: string): string[] =>
  [...root.querySelectorAll(`meta[property="${name}" i], meta[name="${name}" i]`)].flatMap(
    (found) => cutField(attributeOf(found, 'content')) ?? [],
  );

const metaOf = (root: Element, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const [content] = everyMeta(root, name);
    if (content !== undefined) return content;
  }
  return null;
};

const headingOf = (root: Element): string | null => {
  const headings = root.querySelectorAll('h1');
  return headings.length === 1 ? cutField(headings[0]?.textContent) : null;
};

const titleOf = (root: Element, url: string): string =>
  metaOf(root, 'og:title', 'citation_title', 'twitter:title') ??
  headingOf(root) ??
  cutField(root.querySelector('title')?.textContent) ??
  cutField(url) ??
  url;

const siteOf = (root: Element, { hostname }: URL): string | null =>
  metaOf(root, 'og:site_name', 'application-name') ?? cutField(hostname.replace(/^www\./, ''));

/** `article:author` is meant to be an address, and often is one. */
const isName = (text: string): boolean => !/^\w+:\/\//.test(text) && text.length <= 200;

const AUTHORS = ['citation_author', 'parsely-author', 'author', 'article:author', 'dc.creator'];

const authorsOf = (root: Element): string[] => {
  const stated = AUTHORS.map((name) => everyMeta(root, name).filter(isName)).find((names) => names.length > 0);
  return [...new Set(stated)].slice(0, 50);
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/;

const publishedOf = (root: Element): string | null => {
  const stated = metaOf(root, 'article:published_time', 'parsely-pub-date', 'citation_publication_date', 'dc.date');
  return stated !== null && ISO_DATE.test(stated) && !Number.isNaN(Date.parse(stated)) ? stated : null;
};

const languageOf = (root: Element): string | null => {
  const stated = cutField(attributeOf(root, 'lang'));
  return stated !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(stated) ? stated : null;
};

const imageOf = (root: Element): string | null => {
  const stated = metaOf(root, 'og:image:secure_url', 'og:image', 'twitter:image');
  if (stated === null || !URL.canParse(stated, root.baseURI)) return null;
  const { protocol, href } = new URL(stated, root.baseURI);
  return /^https?:$/.test(protocol) && href.length <= LONGEST_ADDRESS ? href : null;
};

const isOtherPage = (one: string, other: string): boolean => comparableAddress(one) !== comparableAddress(other);

const canonicalOf = (root: Element, url: string): string | null => {
  const link = root.querySelector('link[rel~="canonical" i]');
  const claims = [link && attributeOf(link, 'href'), metaOf(root, 'og:url')];
  return claims.map((claim) => plausibleCanonical(claim, url)).find((claim) => claim !== null) ?? null;
};

const shownTitle = (root: Element, url: string): string =>
  cutField(root.querySelector('title')?.textContent) ?? headingOf(root) ?? cutField(url) ?? url;

/** What is left to believe where the tags may be another page's: what the reader sees, and what holds for the whole site. */
const readShown = (root: Element, url: string): Metadata => ({
  canonicalUrl: null,
  title: shownTitle(root, url),
  siteName: siteOf(root, new URL(url)),
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
  const canonicalUrl = canonicalOf(root, url);
  if (loadedFrom !== null && isOtherPage(loadedFrom, url) && (canonicalUrl === null || isOtherPage(canonicalUrl, url)))
    return readShown(root, url);
  return {
    canonicalUrl,
    title: titleOf(root, url),
    siteName: siteOf(root, new URL(url)),
    authors: authorsOf(root),
    published: publishedOf(root),
    description: metaOf(root, 'og:description', 'description', 'twitter:description'),
    language: languageOf(root),
    image: imageOf(root),
  };
};
