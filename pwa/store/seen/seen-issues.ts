import { openIssue, type OpenIssue } from '#shared/bridge.ts';
import { believed } from '#pwa/store/believed-time.ts';
import type { Database } from '#pwa/store/database.ts';
import { publicationRow } from '#pwa/store/publication-row.ts';
import { issueProjection, type IssueProjection } from '#pwa/store/rows.ts';

/** What an issue says about the pages in it. */
export interface SeenIssue extends Pick<IssueProjection, 'status' | 'cites'> {
  readonly label: string;
  readonly number: number | null;
  readonly links: readonly string[];
}

const LONGEST_LABEL = 400;
const MOST_OFFERED = 20;
const MOST_SECTIONS = 100;
const LONGEST_EMOJI = 40;
const LONGEST_NAME = 200;

/** "Lakeside Letter #254"; an issue without a number goes by its title. */
const labelOf = ({ number, title }: Pick<IssueProjection, 'number' | 'title'>, publication: string): string => {
  if (number !== null) return `${publication} #${number}`.slice(-LONGEST_LABEL);
  return [publication, title]
    .filter((part) => part !== '')
    .join(': ')
    .slice(0, LONGEST_LABEL);
};

interface Labelled {
  readonly row: IssueProjection;
  readonly label: string;
}

/** All issues that can be read, the one changed last first, by the name their curator knows them by. */
const readLabelled = async (db: Database): Promise<readonly Labelled[]> => {
  const [rows, publications] = await Promise.all([db.issues.orderBy('changedAt').toArray(), db.publications.toArray()]);
  const names = new Map(
    publications.flatMap((publication): [string, string][] => {
      const parsed = publicationRow.safeParse(publication);
      return parsed.success ? [[parsed.data.id, parsed.data.name]] : [];
    }),
  );
  return rows.toReversed().flatMap((stored) => {
    const parsed = issueProjection.safeParse(stored);
    if (!parsed.success) return [];
    const row = parsed.data;
    return [{ row, label: labelOf(row, names.get(row.publication) ?? '') }];
  });
};

export const readSeenIssues = async (db: Database): Promise<readonly SeenIssue[]> =>
  (await readLabelled(db)).map(({ row, label }) => ({
    label,
    number: row.number,
    status: row.status,
    cites: row.cites,
    links: row.links ?? [],
  }));

/** The sections one can file under by name; only the drafts, the one changed last first. */
export const readOpenIssues = async (db: Database, now: number): Promise<readonly OpenIssue[]> =>
  (await readLabelled(db))
    .filter(({ row }) => row.status === 'draft')
    .toSorted((one, other) => believed(other.row.changedAt, now) - believed(one.row.changedAt, now))
    .slice(0, MOST_OFFERED)
    .map(({ row, label }) =>
      openIssue.parse({
        id: row.id,
        label,
        sections: (row.sections ?? [])
          .filter(({ name }) => name !== '' && name.length <= LONGEST_NAME)
          .slice(0, MOST_SECTIONS)
          .map(({ emoji, name }) => ({ emoji: emoji.length > LONGEST_EMOJI ? '' : emoji, name })),
      }),
    );
