import type { IssueRow } from '#pwa/store/desk-store.ts';
import { dayWords } from '#shared/day-words.ts';

/** "#42", or the title where it has no number. */
export const issueName = ({ number, title }: Pick<IssueRow, 'number' | 'title'>): string =>
  number === null ? title || 'Unnumbered' : `#${number}`;

const dateOf = (date: string | null): string | null => {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : dayWords('en', at, 'UTC');
};

/** "27 Nov 2026 · draft · 12 items", with the title before it where the issue has one. */
export const aboutIssue = ({
  number,
  title,
  date,
  status,
  items,
}: Pick<IssueRow, 'number' | 'title' | 'date' | 'status' | 'items'>): string =>
  [number === null || title === '' ? null : title, dateOf(date), status, items === 1 ? '1 item' : `${items} items`]
    .filter((part) => part !== null)
    .join(' · ');
