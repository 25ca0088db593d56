import * as Y from 'yjs';
import type { Database } from './database.ts';
import { settleTriage } from './triage.ts';
import { applyRows } from './update-rows.ts';
import { isIssue, projectionOf } from './project-issue.ts';
import type { IssueProjection } from './rows.ts';

/** A document that is no issue has no row; it stays as it is. */
const tryProjection = (doc: Y.Doc, changedAt: number): IssueProjection[] =>
  isIssue(doc) ? [projectionOf(doc, changedAt)] : [];

/** Drops every issue's row and every clip's state and computes them anew from the documents, in one transaction. */
export const rebuildProjections = (db: Database): Promise<void> =>
  db.transaction('rw', [db.updates, db.issues, db.clips, db.triage], async () => {
    const docById = new Map<string, Y.Doc>();
    await db.updates.orderBy('seq').each(({ issue, bytes }) => {
      const doc = docById.get(issue) ?? new Y.Doc();
      docById.set(issue, doc);
      applyRows(doc, [{ issue, bytes }]);
    });
    const changedAt = new Map((await db.issues.toArray()).map((row) => [row.id as string, row.changedAt]));
    const rows = [...docById].flatMap(([id, doc]) => tryProjection(doc, changedAt.get(id) ?? 0));
    await db.issues.clear();
    await db.issues.bulkPut(rows);
    const left = await db.triage.toCollection().primaryKeys();
    await settleTriage(db, [...left, ...rows.flatMap((row) => row.cites)], {
      issuesCiting: () => Promise.resolve(rows),
    });
  });
