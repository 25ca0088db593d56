import type { Issue, Publication } from '#pwa/issue/model.ts';

const dateWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "Fri 27 Nov", or null for no date or one that cannot be read. */
export const issueDate = (date: string | null): string | null => {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : dateWords.format(time).replace(',', '');
};

/** The issue's own title, else the publication's name with its number. */
export const issueTitle = (issue: Pick<Issue, 'title' | 'number'>, publication: Pick<Publication, 'name'>): string => {
  if (issue.title !== '') return issue.title;
  return issue.number === null ? publication.name : `${publication.name} #${issue.number}`;
};
