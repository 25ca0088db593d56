import { isAddressOf } from '#extension/capture/canonical.ts';
import { ALIKE, likest } from './likeness.ts';
import { isSiteName } from './site.ts';
import { metaOf, type Tags } from './tags.ts';
import { wordsOfHeading } from './title.ts';

/** What tags say of all pages of a site alike. */
const OF_SITE = /^(?:og:site_name|og:locale|application-name|content-language)$/;

/** The tags without what they say of one page; the tab's title stands for the one they state, and the headings stay. */
export const withoutPage = (tags: Tags): Tags => ({
  ...tags,
  meta: new Map([
    ...[...tags.meta].filter(([name]) => OF_SITE.test(name)),
    ...(tags.title === null ? [] : [['og:title', [tags.title]] as const]),
  ]),
  picture: null,
});

/** Whether the tab and a heading agree on a title that the page's tags know nothing of. */
const isTitleOfAnother = (tags: Tags, sites: readonly string[]): boolean => {
  const stated = metaOf(tags, 'og:title');
  if (stated === null || tags.title === null || isSiteName(stated, sites)) return false;
  const shown = tags.headings
    .flatMap((heading) => wordsOfHeading(heading) ?? [])
    .filter((words) => !isSiteName(words, sites));
  return likest(tags.title, shown) >= ALIKE && likest(stated, [tags.title, ...shown]) < ALIKE / 2;
};

/**
 * Whether a page's tags are those of another: left behind by an app that moved on, or copied from a template. A canonical link that was
 * kept up proves nothing of the others.
 */
export const areOfAnother = (tags: Tags, url: string, hasMovedOn: boolean, sites: readonly string[]): boolean => {
  const claimed = metaOf(tags, 'og:url');
  const isBehind = hasMovedOn && claimed !== null && !isAddressOf(claimed, url);
  return isBehind || isTitleOfAnother(tags, sites);
};
