import { attributeOf, tagOf } from '#extension/capture/plain-dom.ts';
import { dayIn, dayInPath, statedDay } from './days.ts';
import { linesOf } from './lines.ts';
import { textsOf, type Thing } from './linked-data.ts';
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
  'pubdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'date',
];

const stated = (tags: Tags, article: Thing | null, page: Thing | null): readonly string[] => [
  ...(article === null
    ? []
    : [...textsOf(article, 'datePublished'), ...textsOf(article, 'uploadDate'), ...textsOf(article, 'dateCreated')]),
  ...everyMeta(tags, ...TAGS),
  ...(page === null ? [] : textsOf(page, 'datePublished')),
];

const CHANGED =
  /updated|modified|aktualisiert|geändert|zuletzt|mis à jour|modifié|actualizad|modificad|aggiornat|bijgewerkt|opdateret|uppdaterad|dtmod|datemodified/i;

/** Most times of an article that are read. */
const MOST_TIMES = 100;

/** Longest line in which a day is the article's own: in a paragraph it is of something told. */
const LONGEST = 120;

const marksOf = (element: Element): string =>
  ['class', 'itemprop', 'id'].map((name) => attributeOf(element, name) ?? '').join(' ');

const dayOfTime = (element: Element, language: string): string | null =>
  statedDay(attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? '', language) ??
  dayIn(element.textContent ?? '', language);

const IS_DATE =
  /(?:^|[\s_-])(?:date|datum|fecha|published|pubdate|posted|post-?date|timestamp|datetime|meta|entry-date)(?:$|[\s_-])|date(?:line|published)|Date$/;

const isShort = (element: Element): boolean => (element.textContent ?? '').length <= LONGEST * 2;

const shownDay = (head: readonly Element[], language: string): string | null => {
  const near = head.filter((element) => isShort(element) && !CHANGED.test(marksOf(element)));
  const times = near.filter(
    (element) => tagOf(element) === 'TIME' || /datePublished/i.test(attributeOf(element, 'itemprop') ?? ''),
  );
  for (const time of times) {
    const day = CHANGED.test(time.textContent ?? '') ? null : dayOfTime(time, language);
    if (day !== null) return day;
  }
  const marked = near.filter((element) => IS_DATE.test(marksOf(element)));
  for (const element of [...marked, ...near]) {
    const line = linesOf(element).find(
      (each) => each.length <= LONGEST && !CHANGED.test(each) && dayIn(each, language) !== null,
    );
    if (line !== undefined) return dayIn(line, language);
  }
  return null;
};

/** The only day that the times marked in all of an article name; null where they name several. */
const onlyDay = (around: Element, language: string): string | null => {
  const times = [...around.querySelectorAll('time, [itemprop~="datePublished"]')].slice(0, MOST_TIMES);
  const days = new Set(
    times.filter((time) => !CHANGED.test(marksOf(time))).map((time) => dayOfTime(time, language)?.slice(0, 10)),
  );
  const [only = null, ...others] = days;
  return others.length === 0 ? only : null;
};

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
