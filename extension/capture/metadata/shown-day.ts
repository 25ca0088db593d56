import { allIn, attributeOf, tagOf, textOf } from '#shared/passage/plain-dom.ts';
import { isMarkedChanged, isOfChange, marksOf, publishedDayIn, saysPublished } from './changed.ts';
import { dayIn, statedDay } from './days.ts';
import { isShort, linesOf } from './lines.ts';

/** Most times of an article that are read. */
const MOST_TIMES = 100;

/** Longest line in which a day is the article's own: in a sentence it is of something told. UTF-16 code units, and words. */
const LONGEST = { line: 120, words: 12 };

const dayOfTime = (element: Element, language: string): string | null =>
  statedDay(attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? '', language) ??
  dayIn(textOf(element), language);

const IS_DATE =
  /(?:^|[\s_-])(?:date|datum|fecha|published|pubdate|posted|post-?date|timestamp|datetime|meta|entry-date)(?:$|[\s_-])|date(?:line|published)|Date$/;

const isSentence = (line: string): boolean =>
  line.length > LONGEST.line || (line.split(' ').length > LONGEST.words && !saysPublished(line));

const dayOfLines = (element: Element, language: string): string | null => {
  for (const line of linesOf(element, isMarkedChanged)) {
    const day = isSentence(line) ? null : publishedDayIn(line, language);
    if (day !== null) return isOfChange(element, language) ? null : day;
  }
  return null;
};

/** The day of publication that the head of an article shows: by a time, by what is marked as a date, by any line that has one. */
export const shownDay = (head: readonly Element[], language: string): string | null => {
  const near = head.filter((element) => isShort(element, LONGEST.line * 2) && !isMarkedChanged(element));
  const times = near.filter(
    (element) => tagOf(element) === 'TIME' || /datePublished/i.test(attributeOf(element, 'itemprop') ?? ''),
  );
  for (const time of times) {
    const day = isOfChange(time, language) ? null : dayOfTime(time, language);
    if (day !== null) return day;
  }
  const marked = near.filter((element) => IS_DATE.test(marksOf(element)));
  for (const element of [...marked, ...near]) {
    const day = dayOfLines(element, language);
    if (day !== null) return day;
  }
  return null;
};

/** The only day that the times marked in all of an article name; null where they name several. */
export const onlyDay = (around: Element, language: string): string | null => {
  const times = [...allIn(around, 'time, [itemprop~="datePublished"]')].slice(0, MOST_TIMES);
  const days = new Set(
    times.filter((time) => !isOfChange(time, language)).map((time) => dayOfTime(time, language)?.slice(0, 10)),
  );
  const [only = null, ...others] = days;
  return others.length === 0 ? only : null;
};
