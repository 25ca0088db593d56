import * as Y from 'yjs';
import * as z from 'zod/mini';
import { startIssue } from '#pwa/issue/start-issue.ts';
import type { IssueId, PublicationId } from '#shared/ids.ts';
import type { Database } from './database.ts';
import { publicationRow } from './publication-row.ts';
import { projectionOf, projectIssue } from './project-issue.ts';

const numbered = z.object({ number: z.number() });

/** Also of a row that does not parse, as long as its number does. */
const nextNumber = async (db: Database, publication: string): Promise<number> => {
  const rows = await db.issues.where('publication').equals(publication).toArray();
  return 1 + rows.reduce<number>((last, row) => Math.max(last, numbered.safeParse(row).data?.number ?? 0), 0);
};

/** Stores a new issue of a publication, numbered after its latest, in one transaction; null when the publication is gone. */
export const storeNewIssue = (
  db: Database,
  publicationKey: PublicationId,
  {
    id,
    date,
    zone,
    now,
    mintId,
  }: {
    readonly id: IssueId;
    readonly date: string;
    readonly zone: string | null;
    readonly now: number;
    readonly mintId: () => string;
  },
): Promise<IssueId | null> =>
  db.transaction('rw', [db.updates, db.issues, db.clips, db.triage, db.publications], async () => {
    const parsed = publicationRow.safeParse(await db.publications.get(publicationKey));
    if (!parsed.success) return null;
    const publication = parsed.data;
    const doc = startIssue({ id, publication, number: await nextNumber(db, publication.id), date, zone }, { mintId });
    await db.updates.add({ issue: id, bytes: Y.encodeStateAsUpdate(doc) });
    await projectIssue(db, projectionOf(doc, now));
    return id;
  });
