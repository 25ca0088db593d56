import type { Database } from './database.ts';
import type { Unreadable } from './reading.ts';
import { issueProjection, type IssueProjection } from './rows.ts';

/** Whether a version that kept less in a row wrote it. */
const isShort = ({ links, sections }: IssueProjection): boolean => links === undefined || sections === undefined;

/**
 * The rows of all issues, the one changed last first; one that does not parse, or that a version wrote which kept less in it, is reported.
 * By no index: a row without its key in one would not be found.
 */
export const readIssueRows = async (db: Database, unreadable: Unreadable): Promise<readonly IssueProjection[]> => {
  const [keys, stored] = await Promise.all([
    db.issues.toCollection().primaryKeys(),
    db.issues.toCollection().toArray(),
  ]);
  const parsed = stored.map((row) => issueProjection.safeParse(row));
  const bad = keys.filter((_, at) => {
    const row = parsed[at];
    return row === undefined || !row.success || isShort(row.data);
  });
  if (bad.length > 0) unreadable('issues', bad);
  return parsed
    .flatMap((row) => (row.success ? [row.data] : []))
    .toSorted((one, other) => other.changedAt - one.changedAt);
};
