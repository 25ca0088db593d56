import { inlineText } from '#shared/portable.ts';
import type { Issue, Publication, Target } from './model.ts';

const LONGEST = 80;

/** Letters and digits of any script, joined by hyphens: safe as a file name everywhere. */
const slug = (text: string): string =>
  inlineText(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/^-+|[-\ufffd]+$/g, '');

const EXTENSION: Record<Target, string> = { markdown: 'md', plain: 'txt' };

/** What an exported issue is called: `the-paper-42.md`; by its date where it has no number. */
export const issueFileName = (issue: Issue, publication: Publication, target: Target): string => {
  const which = issue.number === null ? (issue.date ?? 'draft') : String(issue.number);
  return `${slug(publication.name) || 'issue'}-${slug(which) || 'draft'}.${EXTENSION[target]}`;
};
