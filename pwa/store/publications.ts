import type { Publication } from '#pwa/issue/model.ts';
import type { Database } from './database.ts';
import { publicationRow } from './publication-row.ts';
import type { Unreadable } from './reading.ts';

/** All publications by name; a row that does not parse is reported. */
export const readPublications = async (db: Database, unreadable: Unreadable): Promise<readonly Publication[]> => {
  const [keys, rows] = await Promise.all([
    db.publications.toCollection().primaryKeys(),
    db.publications.toCollection().toArray(),
  ]);
  const parsed = rows.map((row) => publicationRow.safeParse(row));
  const bad = keys.filter((_, at) => parsed[at]?.success === false);
  if (bad.length > 0) unreadable('publications', bad);
  return parsed
    .flatMap((row) => (row.success ? [row.data] : []))
    .sort((one, other) => one.name.localeCompare(other.name));
};
