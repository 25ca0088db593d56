import { comparableAddress } from '#shared/address.ts';
import type { Capture } from '#shared/capture.ts';
import { plausibleCanonical } from './canonical.ts';
import { cutField, LONGEST_ADDRESS } from './cut.ts';
import { articleAround, headOf } from './metadata/article-head.ts';
import { authorsOf } from './metadata/authors.ts';
import { kindOf } from './metadata/kind.ts';
import { articleIn, pageIn } from './metadata/linked-data.ts';
import { publishedOf } from './metadata/published.ts';
import { siteNames, siteOf } from './metadata/site.ts';
import { metaOf, readTags, type Tags } from './metadata/tags.ts';
import { titleOf } from './metadata/title.ts';
import { attributeOf, rootOf } from './plain-dom.ts';

type Metadata = Omit<Capture, 'url' | 'excerpts'>;

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

const onlyHeading = ({ headings }: Tags): string | null =>
  headings.length === 1 ? cutField(headings[0]?.textContent) : null;

/** What is left to believe where the tags may be another page's: what the reader sees, and what holds for the whole site. */
const readShown = (root: Element, tags: Tags, url: string): Metadata => ({
  canonicalUrl: null,
  title: tags.title ?? onlyHeading(tags) ?? cutField(url) ?? url,
  siteName: siteOf(tags, new URL(url)),
  authors: [],
  published: null,
  description: null,
  language: languageOf(root),
  image: null,
});

/** The same answer each time, found at the first asking. */
const once = <Answer>(find: () => Answer): (() => Answer) => {
  let found: { readonly answer: Answer } | null = null;
  return () => (found ??= { answer: find() }).answer;
};

/**
 * What a page says of itself: for machines first, then what it shows at the head of its article. Apps go from page to page and leave
 * the tags of the first behind, so where the page is not at the address it was loaded from (null: unknown), its tags count only if
 * they name the address it is at.
 */
export const readMetadata = (page: Document, url: string, loadedFrom: string | null = null): Metadata => {
  const root = rootOf(page);
  const tags = readTags(root);
  const canonicalUrl = canonicalOf(tags, url);
  if (loadedFrom !== null && isOtherPage(loadedFrom, url) && (canonicalUrl === null || isOtherPage(canonicalUrl, url)))
    return readShown(root, tags, url);
  const article = articleIn(tags.things, url);
  const sites = siteNames(tags, new URL(url));
  const titled = titleOf(tags, article, url, sites);
  const title = titled?.title ?? cutField(url) ?? url;
  const head = once(() => headOf(page, titled?.heading ?? null));
  const around = () => articleAround(page, titled?.heading ?? null);
  const language = languageOf(root);
  const published = publishedOf(tags, { article, page: pageIn(tags.things, url), head, language: language ?? '', url });
  const kind = kindOf(tags, article, url);
  return {
    canonicalUrl,
    title,
    ...(titled !== null && titled.stated !== title && { pageTitle: titled.stated }),
    siteName: siteOf(tags, new URL(url)),
    authors: authorsOf(tags, article, () => ({ head: head(), around: around() }), sites),
    published: published?.published ?? null,
    ...(published !== null && { publishedBy: published.by }),
    description: metaOf(tags, 'og:description', 'description', 'twitter:description'),
    language,
    image: imageOf(root, tags),
    ...(kind !== null && { kind }),
  };
};
