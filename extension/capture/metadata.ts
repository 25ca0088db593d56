import type { Capture } from '#shared/capture.ts';
import { isAddressOf, plausibleCanonical } from './canonical.ts';
import { cutField } from './cut.ts';
import { articleAround, headOf, otherArticles, showsName } from './metadata/article-head.ts';
import { authorsOf } from './metadata/authors.ts';
import { kindOf } from './metadata/kind.ts';
import { languageOf, regionOf } from './metadata/language.ts';
import { articleIn, pageIn, slogansIn, textsOf, type Thing } from './metadata/linked-data.ts';
import { areOfAnother, withoutPage } from './metadata/lying.ts';
import { pictureOf } from './metadata/picture.ts';
import { publishedOf } from './metadata/published.ts';
import { siteNames, siteOf } from './metadata/site.ts';
import { everyMeta, metaOf, readTags, type Tags } from './metadata/tags.ts';
import { shownTitles, titleOf } from './metadata/title.ts';
import { once } from './once.ts';
import { rootOf } from '#shared/passage/plain-dom.ts';

type Metadata = Omit<Capture, 'url' | 'excerpts'>;

const canonicalOf = (tags: Tags, url: string): string | null => {
  const claims = [tags.canonical, metaOf(tags, 'og:url')];
  return claims.map((claim) => plausibleCanonical(claim, url)).find((claim) => claim !== null) ?? null;
};

const descriptionOf = (tags: Tags, article: Thing | null): string | null => {
  const slogans = new Set(slogansIn(tags.things).map(cutField));
  const stated = [
    ...(article === null ? [] : textsOf(article, 'description').map(cutField)),
    ...everyMeta(tags, 'og:description', 'description', 'dc.description', 'twitter:description'),
  ];
  return stated.find((text) => text !== null && !slogans.has(text)) ?? null;
};

/**
 * What a page says of itself: for machines first, then what it shows at the head of its article. Apps go from page to page and leave
 * the tags of the first behind, so where the page is not at the address it was loaded from (null: unknown), its tags count only if
 * they name the address it is at. What is left to believe then is what the reader sees.
 */
export const readMetadata = (
  page: Document,
  url: string,
  loadedFrom: string | null = null,
  now: number = Date.now(),
): Metadata => {
  const root = rootOf(page);
  const all = readTags(root);
  const sites = siteNames(all, new URL(url));
  const hasMovedOn = loadedFrom !== null && !isAddressOf(url, loadedFrom);
  const claimed = canonicalOf(all, url);
  const isLost = hasMovedOn && (claimed === null || !isAddressOf(claimed, url));
  const tags = isLost || areOfAnother(all, url, hasMovedOn, sites) ? withoutPage(all) : all;
  const titles = shownTitles(tags, sites);
  const article = articleIn(tags.things, url, titles);
  const titled = titleOf(tags, article, url, sites);
  const title = titled?.title ?? cutField(url) ?? url;
  const others = once(() => otherArticles(page, titled?.heading ?? null));
  const head = once(() => headOf(page, titled?.heading ?? null, others()));
  const around = once(() => articleAround(page, titled?.heading ?? null));
  const language = languageOf(root, tags);
  const published = publishedOf(tags, {
    article,
    page: pageIn(tags.things, url, titles),
    head,
    around,
    isOfOther: (element) => others().has(element),
    language: language ?? regionOf(new URL(url)),
    url,
    now,
  });
  const kind = kindOf(tags, article, url);
  return {
    canonicalUrl: isLost ? null : claimed,
    title,
    ...(titled !== null && titled.stated !== title && { pageTitle: titled.stated }),
    siteName: siteOf(tags, new URL(url)),
    authors: authorsOf(
      tags,
      article,
      {
        head,
        around,
        isOfOther: (element) => others().has(element),
        shows: (name, isFootCounted) => showsName(page, name, isFootCounted),
      },
      sites,
    ),
    published: published?.published ?? null,
    ...(published !== null && { publishedBy: published.by }),
    description: descriptionOf(tags, article),
    language,
    image: pictureOf(root.baseURI, tags, article),
    ...(kind !== null && { kind }),
  };
};
