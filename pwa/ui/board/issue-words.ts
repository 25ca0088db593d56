import type { Issue, Publication } from '#pwa/issue/model.ts';
import { dayWords } from '#shared/day-words.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** "Fri 27 Nov 2026", or null for no date or one that cannot be read. */
export const issueDate = (date: string | null): string | null => {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : `${weekday.format(time)} ${dayWords('en', time, 'UTC')}`;
};

/** The issue's own title, else the publication's name with its number. */
export const issueTitle = (issue: Pick<Issue, 'title' | 'number'>, publication: Pick<Publication, 'name'>): string => {
  if (issue.title !== '') return issue.title;
  return issue.number === null ? publication.name : `${publication.name} #${issue.number}`;
};
