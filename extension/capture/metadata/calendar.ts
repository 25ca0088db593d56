import { once } from '#extension/capture/once.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

const namesOfDays = (): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const language of LANGUAGES)
    for (const part of ['weekday', 'month'] as const) {
      const spell = new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' });
      for (let at = 0; at < 12; at += 1)
        names.add(spell.format(Date.UTC(2024, part === 'month' ? at : 0, at + 1)).toLowerCase());
    }
  return names;
};

const known = once(namesOfDays);

/** Whether a word is the name of a weekday or a month, which open a line with a date as names open one with an author. */
export const isOfCalendar = (word: string): boolean => known().has(word.toLowerCase());
