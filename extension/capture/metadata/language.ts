import { attributeOf } from '#extension/capture/plain-dom.ts';
import { everyMeta, type Tags } from './tags.ts';

/** The page's language as a BCP 47 tag: from its root, else from its tags (`de_DE`, `de, en`). */
export const languageOf = (root: Element, tags: Tags): string | null =>
  [attributeOf(root, 'lang') ?? '', ...everyMeta(tags, 'og:locale', 'content-language')]
    .map((stated) => stated.split(',')[0]?.trim().replaceAll('_', '-') ?? '')
    .find((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) && tag.length < 36) ?? null;
