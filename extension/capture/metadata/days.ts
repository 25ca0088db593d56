import { inlineText } from '#shared/portable.ts';

/** A calendar day as ISO 8601 writes it, if there is such a day and a page can have been published on it. */
const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1990 && year < 2100;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

/** Years of two digits are of the time in which there were pages. */
const fullYear = (year: string): number => {
  if (year.length !== 2) return Number(year);
  return Number(year) + (Number(year) >= 90 ? 1_900 : 2_000);
};

/** Fewest letters of a shortened name of a month. */
const SHORTEST = 3;

/** Every way a month's long name can be cut short that no other month of its language can: "Sept", "Febr". */
const withShortened = (months: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const short = new Map<string, number>();
  for (const [name, month] of months)
    for (let length = SHORTEST; length < name.length; length += 1) {
      const beginning = name.slice(0, length);
      const other = short.get(beginning);
      short.set(beginning, other === undefined || other === month ? month : 0);
    }
  return new Map([...[...short].filter(([, month]) => month > 0), ...months]);
};

/** Names of the months in some languages, as Intl spells them alone and beside a day; a name that is no language has none. */
const monthsOf = (languages: readonly string[]): ReadonlyMap<string, number> => {
  const months = new Map<string, number>();
  for (const language of languages)
    for (const month of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const) {
        const spell = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', ...(day && { day }) });
        for (let at = 0; at < 12; at += 1) {
          const parts = spell.formatToParts(Date.UTC(2024, at, 3));
          const name =
            parts
              .find(({ type }) => type === 'month')
              ?.value.toLowerCase()
              .replace(/\.$/, '') ?? '';
          if (/\p{L}{3}/u.test(name)) months.set(name, at + 1);
        }
      }
  return withShortened(months);
};

/** Languages whose names of months are tried where a page does not say its own, beside its country's; no name means two months in them. */
const USUAL = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da'];

const dayFirst = (day: string, month: string, year: string): string | null =>
  dayOf(fullYear(year), Number(month), Number(day));

const NUMBERS: readonly [RegExp, (found: RegExpExecArray, language: string) => string | null][] = [
  [
    /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    ([, year, , month, day]) => dayOf(Number(year), Number(month), Number(day)),
  ],
  [
    // Korean and Hungarian.
    /(?<![\d.])(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})(?!\d)/,
    ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  ],
  [
    /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/,
    ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  ],
  [
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.]*\d)/,
    ([, day = '', month = '', year = '']) => dayFirst(day, month, year),
  ],
  [
    /(?<![\d/])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/,
    ([, one = '', , two = '', year = ''], language) => {
      if (Number(two) > 12) return dayFirst(two, one, year);
      // In English both orders are written, so a day that can be a month says nothing.
      const isClear = Number(one) > 12 || one === two || !/^en(?:-us|-ca)?$/i.test(language);
      return isClear ? dayFirst(one, two, year) : null;
    },
  ],
];

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

const wordPatterns = new Map<
  string,
  {
    readonly months: ReadonlyMap<string, number>;
    /** By what comes first: the day, the month or the year. */
    readonly day: RegExp;
    readonly month: RegExp;
    readonly year: RegExp;
  }
>();

const patternsFor = (language: string) => {
  const known = wordPatterns.get(language);
  if (known !== undefined) return known;
  let months: ReadonlyMap<string, number>;
  try {
    const { language: spoken } = new Intl.Locale(language || 'und').maximize();
    months = monthsOf(/^(?:und|$)/.test(language) ? [...USUAL, spoken] : [language, 'en']);
  } catch {
    months = monthsOf(USUAL); // What the page calls its language is none.
  }
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const made = {
    months,
    day: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s*(?:de |of |d’|d'|ב)?\s*(${names})\.?,?\s*(?:de |del |năm )?\s*(\d{4})(?!\d)`,
      'iu',
    ),
    month: new RegExp(String.raw`(?<!\p{L})(${names})\.?\s+(?:the )?(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'iu'),
    year: new RegExp(String.raw`(?<!\d)(\d{4})\.?\s+(${names})\.?\s+(\d{1,2})(?!\d)`, 'iu'),
  };
  wordPatterns.set(language, made);
  return made;
};

/** One line, with the digits of Arabic and of Persian as those of Latin. */
const latin = (text: string): string =>
  inlineText(text).replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** The first day that a text names, as ISO 8601 (`2026-11-18`); null where it names none, or one that can be read two ways. */
export const dayIn = (stated: string, language: string): string | null => {
  const text = latin(stated);
  for (const [pattern, read] of NUMBERS) {
    const found = pattern.exec(text);
    const day = found && read(found, language);
    if (day) return day;
  }
  if (!/\d{4}/.test(text)) return null;
  const { months, day, month, year } = patternsFor(language);
  const named = (of: string | undefined): number => months.get((of ?? '').toLowerCase()) ?? 0;
  const dayFirstly = day.exec(text);
  if (dayFirstly) return dayOf(Number(dayFirstly[3]), named(dayFirstly[2]), Number(dayFirstly[1]));
  const monthFirst = month.exec(text);
  if (monthFirst) return dayOf(Number(monthFirst[3]), named(monthFirst[1]), Number(monthFirst[2]));
  const yearFirst = year.exec(text);
  return yearFirst && dayOf(Number(yearFirst[1]), named(yearFirst[2]), Number(yearFirst[3]));
};

/** Longest spelling of a date with its time and zone; what stands behind it in a longer one is something else. */
const LONGEST = 40;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;

/** A date as tags state it: kept as it is where it is ISO 8601, else the day it names; null where it is none. */
export const statedDay = (text: string, language: string): string | null => {
  const stated = text.trim();
  const iso = ISO.exec(stated);
  if (iso?.[1] !== undefined && dayIn(iso[1], language) !== null)
    return stated.length > LONGEST || Number.isNaN(Date.parse(stated)) ? iso[1] : stated;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?$/.exec(stated);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return dayIn(stated, language);
};

/** The day in an address's path: `/2026/11/18/`, `2026-11-18`, `20261118`, `/2026/world/11/18/`, `/2026/nov/18/`. */
export const dayInPath = (path: string): string | null => {
  const found =
    /(?<!\d)((?:19|20)\d{2})([-/._]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /\/(20\d{2})(\/)[a-z_]+\/(\d{1,2})\/(\d{1,2})\//i.exec(path);
  if (found) return dayOf(Number(found[1]), Number(found[3]), Number(found[4]));
  const named = /\/20\d{2}\/[a-z]{3,9}\/\d{1,2}\//i.exec(path);
  return named && dayIn(named[0].replaceAll('/', ' '), 'en');
};
