import * as Y from 'yjs';
import type { IssueId } from '#shared/ids.ts';
import type { Database } from './database.ts';
import type { Beginning } from './desk-store.ts';
import { projectionOf, projectIssue } from './project-issue.ts';
import { projectionsAmong } from './rows.ts';
import { storeFresh } from './take-in.ts';

interface Begun {
  readonly issue: IssueId;
  /** Whether it was stored now, or was here already. */
  readonly isNew: boolean;
}

/**
 * Stores a publication with its first issue, and the clips that come with it, in one transaction: all of it or nothing. Asked again for a
 * publication that has an issue, it stores nothing and gives that one; a publication that is here without an issue gets one, and stays
 * as it is.
 */
export const storeBeginning = (
  db: Database,
  { publication, document, clips }: Beginning,
  now: number,
): Promise<Begun> =>
  db.transaction('rw', [db.publications, db.updates, db.issues, db.clips, db.triage], async () => {
    const [first] = projectionsAmong(await db.issues.where('publication').equals(publication.id).toArray());
    if (first !== undefined) return { issue: first.id, isNew: false };
    if ((await db.publications.get(publication.id)) === undefined) await db.publications.add(publication);
    if (clips.length > 0) await storeFresh(db, clips);
    const row = projectionOf(document, now);
    await db.updates.add({ issue: row.id, bytes: Y.encodeStateAsUpdate(document) });
    await projectIssue(db, row);
    return { issue: row.id, isNew: true };
  });
