import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { Database } from './database.ts';
import { setUpdatesAside } from './load-document.ts';
import { isIssue, projectionOf } from './project-issue.ts';
import type { UpdateRow } from './rows.ts';
import { settleTriage } from './triage.ts';
import { applyRows } from './update-rows.ts';

const changed = z.object({ id: z.string(), changedAt: z.number() });

const changedAtById = async (db: Database): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await db.issues.toArray()).flatMap((row): [string, number][] => {
      const parsed = changed.safeParse(row);
      return parsed.success ? [[parsed.data.id, parsed.data.changedAt]] : [];
    }),
  );

/**
 * Drops every issue's row and every clip's state and computes them anew from the documents, in one transaction. A step that cannot be read
 * is set aside; a document that is no issue has no row and stays as it is. Gives the number of those.
 */
export const rebuildProjections = (db: Database, now: number): Promise<number> =>
  db.transaction('rw', [db.updates, db.issues, db.clips, db.triage, db.setAside], async () => {
    const docById = new Map<string, Y.Doc>();
    const damaged: UpdateRow[] = [];
    await db.updates.orderBy('[issue+seq]').each((row) => {
      const doc = docById.get(row.issue) ?? new Y.Doc();
      docById.set(row.issue, doc);
      damaged.push(...applyRows(doc, [row]));
    });
    if (damaged.length > 0) await setUpdatesAside(db, damaged, now);
    const changedAt = await changedAtById(db);
    const issues = [...docById].filter(([, doc]) => isIssue(doc));
    const rows = issues.map(([id, doc]) => projectionOf(doc, changedAt.get(id) ?? 0));
    await db.issues.clear();
    await db.issues.bulkPut(rows);
    const left = await db.triage.toCollection().primaryKeys();
    await settleTriage(db, [...left, ...rows.flatMap((row) => row.cites)], {
      issuesCiting: () => Promise.resolve(rows),
    });
    return docById.size - rows.length;
  });
