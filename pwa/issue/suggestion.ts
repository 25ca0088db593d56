import type { IssueId } from '#shared/ids.ts';
import type { Issue, Section, SectionId } from './model.ts';
import type { ClippedPage } from './shown-capture.ts';

/** Where the curator wanted a page while clipping it, as it looks from the open issue. */
export type Suggestion =
  | { readonly kind: 'none' }
  /** The section is here; null stands before the first. */
  | { readonly kind: 'here'; readonly section: SectionId | null }
  /** The open issue has no section of that name any more. */
  | { readonly kind: 'no-section'; readonly name: string }
  /** The section is one of another issue. */
  | { readonly kind: 'elsewhere'; readonly name: string; readonly issue: IssueId };

const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Where a page was suggested for. The last clip of it that says so counts: it is what the curator said last. */
export const suggestionFor = ({ clip, additions }: ClippedPage, issue: Pick<Issue, 'id' | 'sections'>): Suggestion => {
  const said = [clip, ...additions].findLast(({ section }) => section !== null);
  if (said === undefined || said.section === null) return { kind: 'none' };
  const { section: name, issue: meant } = said;
  if (meant !== undefined && meant !== issue.id) return { kind: 'elsewhere', name, issue: meant };
  const found: Section | undefined = issue.sections.find((section) => folded(section.name) === folded(name));
  if (found !== undefined) return { kind: 'here', section: found.id };
  // Of an issue without sections the clipper can only suggest the issue.
  return folded(name) === '' ? { kind: 'here', section: null } : { kind: 'no-section', name };
};
