import { dayInPath, statedDay } from './days.ts';
import { textsOf, type Thing } from './linked-data.ts';
import { onlyDay, shownDay } from './shown-day.ts';
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

const stated = (tags: Tags, article: Thing | null, page: Thing | null): readonly string[] => [
  ...(article === null ? [] : textsOf(article, 'datePublished')),
  ...everyMeta(tags, ...TAGS),
  ...(page === null ? [] : textsOf(page, 'datePublished')),
  // Of a video within the page, too: it may be older than what is written about it.
  ...(article === null ? [] : [...textsOf(article, 'uploadDate'), ...textsOf(article, 'dateCreated')]),
];

const DAY = 86_400_000;

/**
 * A moment stated in UTC is another day than its readers' where they are far from Greenwich; the address has the day as it was written.
 */
const asWritten = (moment: string, url: URL): string => {
  const written = dayInPath(url.pathname);
  if (written === null || !/(?:Z|[+-]00:?00)$/.test(moment)) return moment;
  const apart = Math.abs(Date.parse(moment.slice(0, 10)) - Date.parse(written));
  return apart === DAY ? written : moment;
};

/** When it was published, and how sure that is; null where the page says nothing that can be read one way only. */
export const publishedOf = (
  tags: Tags,
  {
    article,
    page,
    head,
    around,
    language,
    url,
  }: {
    readonly article: Thing | null;
    readonly page: Thing | null;
    readonly head: () => readonly Element[];
    readonly around: () => Element;
    readonly language: string;
    readonly url: string;
  },
): Published | null => {
  for (const text of stated(tags, article, page)) {
    const day = statedDay(text, language);
    if (day !== null) return { published: asWritten(day, new URL(url)), by: 'stated' };
  }
  const shown = shownDay(head(), language) ?? onlyDay(around(), language);
  if (shown !== null) return { published: shown, by: 'shown' };
  const day = dayInPath(new URL(url).pathname);
  return day === null ? null : { published: day, by: 'address' };
};
