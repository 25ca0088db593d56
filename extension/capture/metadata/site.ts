import { cutField } from '#extension/capture/cut.ts';
import { namesIn, organisationsIn } from './linked-data.ts';
import { everyMeta, metaOf, type Tags } from './tags.ts';

/** The letters and digits of a name, in lower case. */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Names of one thing, told apart by capitals and signs only. */
const isSameName = (one: string, other: string): boolean =>
  lettersOf(one) !== '' && lettersOf(one) === lettersOf(other);

const bareHost = (hostname: string): string => hostname.replace(/^www\./, '');

export const siteOf = (tags: Tags, { hostname }: URL): string | null =>
  metaOf(tags, 'og:site_name', 'application-name') ?? cutField(bareHost(hostname));

/** Every name a page has for its site: as tags and JSON-LD state them, and as its address spells them. */
export const siteNames = (tags: Tags, { hostname }: URL): readonly string[] => {
  const host = bareHost(hostname);
  const publishers = [
    ...tags.things.flatMap((thing) => namesIn(tags.things, thing, 'publisher')),
    ...organisationsIn(tags.things),
  ];
  const words = host.split('.').slice(0, -1);
  return [
    ...everyMeta(tags, 'og:site_name', 'application-name', 'dc.publisher'),
    ...publishers,
    host,
    words.join('.'),
    words.at(-1) ?? '',
  ].filter((name) => lettersOf(name).length > 1);
};

/** Whether a text is nothing but the name of the site. */
export const isSiteName = (text: string, names: readonly string[]): boolean =>
  names.some((name) => isSameName(name, text));
