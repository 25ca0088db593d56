import type { Word } from '#extension/browser/words.ts';

/** A day as the clipper's language writes it; `timeZone` left out is the user's own. */
export const dayWords = (word: Word, moment: number, timeZone?: 'UTC'): string =>
  new Intl.DateTimeFormat(word('@@ui_locale').replace('_', '-'), {
    dateStyle: 'medium',
    ...(timeZone !== undefined && { timeZone }),
  }).format(moment);
