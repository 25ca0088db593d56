/** `Intl`'s name for how the words of a language spell a day: English as Britain does, so that no month is taken for a day. */
const spelledAs = (language: string): string => (/^en\b/iu.test(language) ? 'en-GB' : language);

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** "18 Nov 2026": a day in a language, given as a BCP 47 tag; `timeZone` left out is the user's own. */
export const dayWords = (language: string, moment: number, timeZone?: 'UTC'): string =>
  new Intl.DateTimeFormat(spelledAs(language), { ...DAY, ...(timeZone !== undefined && { timeZone }) }).format(moment);

/** "18 Nov 2026, 14:03": a moment of the user's own clock. */
export const momentWords = (language: string, moment: number): string =>
  new Intl.DateTimeFormat(spelledAs(language), { ...DAY, hour: '2-digit', minute: '2-digit' }).format(moment);

const PRECISIONS: readonly (readonly [RegExp, Intl.DateTimeFormatOptions])[] = [
  [/^\d{4}-\d{2}-\d{2}/u, DAY],
  [/^\d{4}-\d{2}$/u, { month: 'short', year: 'numeric' }],
  [/^\d{4}$/u, { year: 'numeric' }],
];

/** A day as a page states it: its own day, whatever day that is here, and no surer than the page is. */
export const statedDayWords = (language: string, stated: string): string => {
  for (const [form, precision] of PRECISIONS) {
    const date = form.exec(stated)?.[0];
    const time = date === undefined ? Number.NaN : Date.parse(date);
    if (!Number.isNaN(time))
      return new Intl.DateTimeFormat(spelledAs(language), { ...precision, timeZone: 'UTC' }).format(time);
  }
  return stated.slice(0, 40);
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_LONG = 24 * HOUR;

/** "5 minutes ago" within a day; null for what was longer ago, and for what is not a minute old or still to come. */
export const agoWords = (language: string, at: number, now: number): string | null => {
  const passed = now - at;
  if (passed < MINUTE || passed >= DAY_LONG) return null;
  const spell = new Intl.RelativeTimeFormat(spelledAs(language));
  return passed < HOUR
    ? spell.format(-Math.floor(passed / MINUTE), 'minute')
    : spell.format(-Math.floor(passed / HOUR), 'hour');
};

/** Whether something happened within the last minute, also by a clock that was a little ahead. */
export const isJustNow = (at: number, now: number): boolean => Math.abs(now - at) < MINUTE;
