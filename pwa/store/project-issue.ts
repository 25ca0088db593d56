import type { Doc } from 'yjs';
import { citedClips } from '#pwa/issue/cited-clips.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { Database } from './database.ts';
import { issueProjection, projectionsAmong, type IssueProjection } from './rows.ts';
import { settleTriage } from './triage.ts';

/** Whether the document holds an issue: one whose first step cannot be read does not. */
export const isIssue = (doc: Doc): boolean => {
  try {
    readIssue(doc);
    return true;
  } catch {
    // `readIssue` throws rather than show an empty issue; callers say it in a sentence.
    return false;
  }
};

const movedClips = (before: IssueProjection | undefined, now: IssueProjection): readonly string[] => {
  const sameStatus = before?.status === now.status;
  const left = before?.cites.filter((id) => !now.cites.includes(id)) ?? [];
  return [...left, ...now.cites.filter((id) => !sameStatus || !before.cites.includes(id))];
};

/** What the lists need to know of an issue, read from its document. */
export const projectionOf = (doc: Doc, changedAt: number): IssueProjection => {
  const issue = readIssue(doc);
  const { id, publication, number, title, date, status } = issue;
  const items = issue.blocks.filter((block) => block.kind === 'item');
  return {
    id,
    publication,
    number,
    title,
    date,
    status,
    items: items.length,
    changedAt,
    cites: [...citedClips(issue)],
    links: [...new Set(items.flatMap(({ links }) => links.map(({ url }) => url)))],
    sections: issue.sections.map(({ emoji, name }) => ({ emoji, name })),
  };
};

/**
 * Writes an issue's row and brings the clips that it cites, or no longer cites, to where they now belong. Runs inside the
 * caller's transaction over `issues`, `clips` and `triage`.
 */
export const projectIssue = async (db: Database, row: IssueProjection): Promise<void> => {
  const before = issueProjection.safeParse(await db.issues.get(row.id)).data;
  await db.issues.put(row);
  const moved = movedClips(before, row);
  if (moved.length === 0) return;
  await settleTriage(db, moved, {
    issuesCiting: async (ids) => projectionsAmong(await db.issues.where('cites').anyOf(ids).distinct().toArray()),
  });
};
