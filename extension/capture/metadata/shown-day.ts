import {
  allIn,
  attributeOf,
  isElement,
  isWithin,
  matches,
  previousOf,
  tagOf,
  textOf,
} from '#shared/passage/plain-dom.ts';
import { isLabelOfChange, isMarkedChanged, isOfChange, marksOf, publishedDayIn, saysPublished } from './changed.ts';
import { dayIn, statedDay } from './days.ts';
import { isShort, linesOf } from './lines.ts';

/** Most times of an article that are read. */
const MOST_TIMES = 100;

/** Longest line in which a day is the article's own: in a sentence it is of something told. UTF-16 code units, and words. */
const LONGEST = { line: 120, words: 12 };

/** Most days that a moment for machines and the words for readers may be apart, where zones and typing are all that parts them. */
const APART = 27 * 86_400_000;

const isFarFrom = (day: string, other: string): boolean =>
  Math.abs(Date.parse(day.slice(0, 10)) - Date.parse(other)) > APART;

/** The day of a time: as stated for machines, unless its own words say a quite other one. */
const dayOfTime = (element: Element, language: string): string | null => {
  const said =
    attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? attributeOf(element, 'title') ?? '';
  const [stated, shown] = [statedDay(said, language), dayIn(textOf(element), language)];
  return stated !== null && shown !== null && isFarFrom(stated, shown) ? shown : (stated ?? shown);
};

/** Elements that hold a moment: HTML's own, microdata's and microformats' (`<abbr class="published" title="2026-11-18">`). */
const TIMES =
  'time, [itemprop~="datePublished" i], abbr[title], .published[title], .dt-published, .entry-date[title], .post-date[title]';

const IS_DATE =
  /(?:^|[\s_-])(?:date|datum|fecha|published|pubdate|posted|post-?date|timestamp|datetime|meta|entry-date)(?:$|[\s_-])|date(?:line|published)|Date$/;

const isSentence = (line: string): boolean =>
  line.length > LONGEST.line || (line.split(' ').length > LONGEST.words && !saysPublished(line));

/** Words before a day that belongs to a note on the article. */
const NOTE = /^\W*(?:(?:editor.?s )?note|hinweis|anmerkung|nota|remarque|correction|korrektur|erratum)\b/iu;

/** Words that say of the day behind them that it is that of publication, where they begin a line. */
const LABELLED =
  /^(?:date(?: of publication| published| posted)?|datum|fecha(?: de publicación)?|data(?: di pubblicazione| de publicação)?|dato|published(?: on)?|publication date|posted(?: on)?|released?(?: date| on)?|press release(?: of)?|presse(?:mitteilung|meldung|information)(?: vom)?|meldung vom|veröffentlicht(?: am)?|erschienen(?: am)?|publié(?: le)?|publicado(?: el)?|pubblicato(?: il)?)\s*(?:[:：]\s*|(?=\d|\S+ \d)|$)/iu;

/** What names a fact in a list or a table of them: the last `dt` or `th` before it. */
const nameOfFact = (fact: Element): Element | null => {
  for (let at = previousOf(fact); at !== null; at = previousOf(at))
    if (isElement(at)) return /^(?:DT|TH)$/.test(tagOf(at)) ? at : null;
  return null;
};

/** Whether an element is a fact of something else than the day of publication: "Opened: 3 May 1999". */
const isOtherFact = (element: Element): boolean => {
  const name = /^(?:DD|TD)$/.test(tagOf(element)) ? nameOfFact(element) : null;
  return (
    name !== null &&
    !LABELLED.test(
      `${textOf(name)
        .trim()
        .replace(/[:：]$/, '')}:`,
    )
  );
};

const dayOfLines = (element: Element, { language, isElsewhere, isChanged }: Showing): string | null => {
  let isAfterChange = false;
  for (const line of linesOf(element, (inner) => isMarkedChanged(inner) || isOtherFact(inner) || isElsewhere(inner))) {
    const day = isSentence(line) || NOTE.test(line) || isAfterChange ? null : publishedDayIn(line, language);
    if (day !== null && isChanged(day) && !saysPublished(`${line} ${marksOf(element)}`)) return null;
    if (day !== null) return isOfChange(element, language) ? null : day;
    isAfterChange = isLabelOfChange(line);
  }
  return null;
};

/** What is known of a page where a day is looked for. */
export interface Showing {
  readonly language: string;
  /** Whether an element is a link that tells of another page: a teaser. */
  readonly isElsewhere: (element: Element) => boolean;
  /** Whether the page states a day as that of its last change: shown alone, and without a word, it says nothing of the first. */
  readonly isChanged: (day: string) => boolean;
}

/** The day of a time, where it is none of a change. */
const ownDay = (time: Element, { language, isChanged }: Showing): string | null => {
  const day = isOfChange(time, language) ? null : dayOfTime(time, language);
  return day !== null && isChanged(day.slice(0, 10)) && !saysPublished(marksOf(time)) ? null : day;
};

/** The day of publication that the head of an article shows: by a time, by what is marked as a date, by any line that has one. */
export const shownDay = (head: readonly Element[], showing: Showing): string | null => {
  const { isElsewhere } = showing;
  const near = head.filter(
    (element) =>
      isShort(element, LONGEST.line * 2) &&
      !isMarkedChanged(element) &&
      !isWithin(element, (each) => isElsewhere(each) || isOtherFact(each)),
  );
  for (const time of near.filter((element) => matches(element, TIMES))) {
    const day = ownDay(time, showing);
    if (day !== null) return day;
  }
  const marked = near.filter((element) => IS_DATE.test(marksOf(element)));
  for (const element of [...marked, ...near]) {
    const day = dayOfLines(element, showing);
    if (day !== null) return day;
  }
  return null;
};

/** The only one of some days; null where they are several. */
const onlyOf = (found: readonly (string | null | undefined)[]): string | null => {
  const days = new Set(found.filter((day) => day !== null && day !== undefined).map((day) => day.slice(0, 10)));
  const [only = null, ...others] = days;
  return others.length === 0 ? only : null;
};

/** Longest text of an article whose lines are all looked at for a label, in UTF-16 code units. */
const LOOKED_THROUGH = 200_000;

/** The only day that lines of an article call the one of its publication: "Date: 18 November 2026". */
const labelledDay = (around: Element, { language, isElsewhere }: Showing): string | null => {
  if (textOf(around).length > LOOKED_THROUGH) return null;
  const lines = linesOf(around, (inner) => isMarkedChanged(inner) || isElsewhere(inner) || tagOf(inner) === 'FORM');
  return onlyOf(
    lines.map((line, at) => {
      const label = isSentence(line) ? null : LABELLED.exec(line);
      if (label === null) return null;
      const rest = line.slice(label[0].length);
      return publishedDayIn(rest === '' ? (lines[at + 1] ?? '').slice(0, LONGEST.line) : rest, language);
    }),
  );
};

/** The only day that the times marked in all of an article name, or that its lines call so; null where they name several. */
export const onlyDay = (around: Element, showing: Showing): string | null => {
  const times = [...allIn(around, TIMES)].slice(0, MOST_TIMES);
  const days = times.filter((time) => !isWithin(time, showing.isElsewhere)).map((time) => ownDay(time, showing));
  return days.some((day) => day !== null) ? onlyOf(days) : labelledDay(around, showing);
};
