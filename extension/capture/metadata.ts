import type { Capture } from '#shared/capture.ts';
import { plausibleCanonical } from './canonical.ts';
import { cutField, LONGEST_ADDRESS } from './cut.ts';

const metaOf = (page: Document, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
    const content = cutField(found?.getAttribute('content'));
    if (content !== null) return content;
  }
  return null;
};

const allMeta = (page: Document, name: string): string[] =>
  [...page.querySelectorAll(`meta[property="${name}" i], meta[name="${name}" i]`)].flatMap(
    (found) => cutField(found.getAttribute('content')) ?? [],
  );

const titleOf = (page: Document): string => {
  const headings = page.querySelectorAll('h1');
  return (
    metaOf(page, 'og:title', 'citation_title', 'twitter:title') ??
    (headings.length === 1 ? cutField(headings[0]?.textContent) : null) ??
    cutField(page.title) ??
    cutField(page.location.href) ??
    page.location.protocol
  );
};

const siteOf = (page: Document): string | null =>
  metaOf(page, 'og:site_name', 'application-name') ?? cutField(page.location.hostname.replace(/^www\./, ''));

/** `article:author` is meant to be an address and often is. */
const isName = (text: string): boolean => !/^\w+:\/\//.test(text) && text.length <= 200;

const authorsOf = (page: Document): string[] => {
  const stated = ['citation_author', 'author', 'article:author', 'parsely-author', 'dc.creator'];
  const found = stated.map((name) => allMeta(page, name).filter(isName)).find((names) => names.length > 0) ?? [];
  return [...new Set(found)].slice(0, 50);
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/;

const publishedOf = (page: Document): string | null => {
  const stated = metaOf(page, 'article:published_time', 'datePublished', 'parsely-pub-date', 'dc.date', 'date');
  return stated !== null && ISO_DATE.test(stated) && !Number.isNaN(Date.parse(stated)) ? stated : null;
};

const languageOf = (page: Document): string | null => {
  const stated = cutField(page.documentElement.lang);
  return stated !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(stated) ? stated : null;
};

const imageOf = (page: Document): string | null => {
  const stated = metaOf(page, 'og:image:secure_url', 'og:image', 'twitter:image');
  if (stated === null || !URL.canParse(stated, page.baseURI)) return null;
  const image = new URL(stated, page.baseURI);
  return /^https?:$/.test(image.protocol) && image.href.length <= LONGEST_ADDRESS ? image.href : null;
};

const canonicalOf = (page: Document): string | null => {
  const link = page.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  return plausibleCanonical(link, page.location.href) ?? plausibleCanonical(metaOf(page, 'og:url'), page.location.href);
};

/** What a page says of itself, as far as it says so plainly. */
export const readMetadata = (page: Document): Omit<Capture, 'url' | 'excerpts'> => ({
  canonicalUrl: canonicalOf(page),
  title: titleOf(page),
  siteName: siteOf(page),
  authors: authorsOf(page),
  published: publishedOf(page),
  description: metaOf(page, 'og:description', 'description', 'twitter:description'),
  language: languageOf(page),
  image: imageOf(page),
});
