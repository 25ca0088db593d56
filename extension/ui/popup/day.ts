import { localeOf } from '#extension/browser/own-locale.ts';
import type { Word } from '#extension/browser/words.ts';

/** A day as the clipper's language writes it; `timeZone` left out is the user's own. */
export const dayWords = (word: Word, moment: number, timeZone?: 'UTC'): string =>
  new Intl.DateTimeFormat(localeOf(word), {
    dateStyle: 'medium',
    ...(timeZone !== undefined && { timeZone }),
  }).format(moment);
