import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { picturesIn, type Thing } from './linked-data.ts';
import { everyMeta, type Tags } from './tags.ts';

/** Names of files that stand for the site where an article has no picture. */
const STANDING =
  /(?:^|[^a-z])(?:logos?|favicon|site-?icon|placeholder|default|avatar|apple-touch-icon|og-?default)(?:[^a-z]|$)/i;

const isLogo = (address: string, logos: ReadonlySet<string>): boolean =>
  logos.has(address) || STANDING.test(new URL(address).pathname.split('/').at(-1) ?? '');

/** The address of the article's picture: from JSON-LD, OpenGraph, Twitter or the old link; never the site's logo. */
export const pictureOf = (base: string, tags: Tags, article: Thing | null): string | null => {
  const absolute = (stated: string): readonly string[] => {
    if (!URL.canParse(stated, base)) return [];
    const { protocol, href } = new URL(stated, base);
    return /^https?:$/.test(protocol) && href.length <= LONGEST_ADDRESS ? [href] : [];
  };
  const logos = new Set(tags.things.flatMap((thing) => picturesIn(thing, 'logo')).flatMap(absolute));
  return (
    [
      ...(article === null ? [] : [...picturesIn(article, 'image'), ...picturesIn(article, 'thumbnailUrl')]),
      ...everyMeta(tags, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
      ...(tags.picture === null ? [] : [tags.picture]),
    ]
      .flatMap(absolute)
      .find((address) => !isLogo(address, logos)) ?? null
  );
};
