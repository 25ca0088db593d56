import { attributeOf } from '#shared/passage/plain-dom.ts';
import { everyMeta, type Tags } from './tags.ts';

/** Where a page states no language, the country of its address as a BCP 47 tag (`und-HU`); empty where that names none. */
export const regionOf = ({ hostname }: URL): string => {
  const country = /\.([a-z]{2})$/.exec(hostname)?.[1];
  return country === undefined ? '' : `und-${country}`;
};

/** Pages state what is no language (`utf-8`, `en-u`), and all that is called by it throws then. */
const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** The page's language as a BCP 47 tag: from its root, else from its tags (`de_DE`, `de, en`). */
export const languageOf = (root: Element, tags: Tags): string | null =>
  [attributeOf(root, 'lang') ?? '', ...everyMeta(tags, 'og:locale', 'content-language')]
    .map((stated) => stated.split(',')[0]?.trim().replaceAll('_', '-') ?? '')
    .find((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) && tag.length < 36 && isLanguage(tag)) ?? null;
