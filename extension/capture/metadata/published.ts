import { dayInPath, statedDay } from './days.ts';
import { textsOf, type Thing } from './linked-data.ts';
import { onlyDay, shownDay } from './shown-day.ts';
import { isTeaser } from './teaser.ts';
import { everyMeta, type Tags } from './tags.ts';

/** Where a date is from: stated for machines, shown at the head of the article, or no more than part of the address. */
export type PublishedBy = 'stated' | 'shown' | 'address';

export interface Published {
  readonly published: string;
  readonly by: PublishedBy;
}

const TAGS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms:created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dc:date',
  'article.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'cxenseparse:recs:publishtime',
  'date',
];

const stated = (tags: Tags, article: Thing | null, page: Thing | null): readonly string[] => {
  const ofArticle = article === null ? [] : textsOf(article, 'datePublished');
  const ofTags = everyMeta(tags, ...TAGS);
  return [
    // What is marked in the text of a page may be of another item in it; its tags are of the page.
    ...(article !== null && tags.items.includes(article) ? [...ofTags, ...ofArticle] : [...ofArticle, ...ofTags]),
    ...(page === null ? [] : textsOf(page, 'datePublished')),
    // Of a video within the page, too: it may be older than what is written about it.
    ...(article === null ? [] : [...textsOf(article, 'uploadDate'), ...textsOf(article, 'dateCreated')]),
  ];
};

/** The days a page states as those of its last change. */
const changedDays = (tags: Tags, article: Thing | null, page: Thing | null, language: string): ReadonlySet<string> =>
  new Set(
    [
      ...everyMeta(
        tags,
        'article:modified_time',
        'og:updated_time',
        'datemodified',
        'last-modified',
        'dcterms.modified',
      ),
      ...[article, page].flatMap((thing) => (thing === null ? [] : textsOf(thing, 'dateModified'))),
    ].flatMap((text) => statedDay(text, language)?.slice(0, 10) ?? []),
  );

const DAY = 86_400_000;

const isNextTo = (day: string, moment: string): boolean =>
  Math.abs(Date.parse(moment.slice(0, 10)) - Date.parse(day)) === DAY;

/**
 * A moment stated in UTC is another day than its readers' where they are far from Greenwich; the address has the day as it was written,
 * and where the moment is a midnight, so has the page.
 */
const asWritten = (moment: string, url: URL, shown: () => string | null): string => {
  const midnight = /(?:T00:00(?::00(?:\.0+)?)?)?(?:Z|[+-]00:?00)$/.exec(moment)?.[0];
  if (midnight === undefined) return moment;
  const written = dayInPath(url.pathname) ?? (midnight.startsWith('T') ? shown() : null);
  return written !== null && isNextTo(written, moment) ? written : moment;
};

/** How far ahead of now a day of publication may be: the day has begun elsewhere, and some pages are out before theirs. */
const AHEAD = 3 * DAY;

/** When it was published, and how sure that is; null where the page says nothing that can be read one way only. */
export const publishedOf = (
  tags: Tags,
  {
    article,
    page,
    head,
    around,
    isOfOther,
    language,
    url,
    now,
  }: {
    readonly article: Thing | null;
    readonly page: Thing | null;
    readonly head: () => readonly Element[];
    readonly around: () => Element;
    /** Whether an element is another article than the page's. */
    readonly isOfOther: (element: Element) => boolean;
    readonly language: string;
    readonly url: string;
    /** Now, in milliseconds since 1970. */
    readonly now: number;
  },
): Published | null => {
  const here = new URL(url);
  const isPast = (day: string | null): day is string => day !== null && Date.parse(day.slice(0, 10)) <= now + AHEAD;
  const isElsewhere = (element: Element): boolean => isTeaser(element, here) || isOfOther(element);
  const find = (): string | null => {
    const changed = changedDays(tags, article, page, language);
    const showing = { language, isElsewhere, isChanged: (each: string) => changed.has(each) };
    const day = shownDay(head(), showing) ?? onlyDay(around(), showing);
    return isPast(day) ? day : null;
  };
  for (const text of stated(tags, article, page)) {
    const day = statedDay(text, language);
    if (isPast(day)) return { published: asWritten(day, here, find), by: 'stated' };
  }
  const shown = find();
  if (shown !== null) return { published: shown, by: 'shown' };
  const day = dayInPath(here.pathname);
  return isPast(day) ? { published: day, by: 'address' } : null;
};
