import type { Publication } from '#pwa/issue/model.ts';
import type { Database } from './database.ts';
import { isSame } from './is-same.ts';
import { publicationRow } from './publication-row.ts';
import { addSetAside } from './set-aside.ts';

/** What differs from `base` is taken from `mine`, the rest from what is stored. */
const merged = <Fields extends object>(stored: Fields, mine: Fields, base: Fields): Fields => {
  const result = { ...stored };
  const before = new Map<string, unknown>(Object.entries(base));
  for (const [field, value] of Object.entries(mine))
    if (!isSame(value, before.get(field))) Object.assign(result, { [field]: value });
  return result;
};

/** The sections are one field: two lists that both changed cannot be told apart line by line. */
const mergedPublication = (stored: Publication, mine: Publication, base: Publication): Publication => ({
  ...merged(stored, mine, base),
  style: merged(stored.style, mine.style, base.style),
});

/**
 * Stores a publication; with `base`, what its writer started from, only those fields that were changed since, so that what another tab
 * stored meanwhile stays.
 */
export const savePublication = (
  db: Database,
  { publication, base }: { readonly publication: Publication; readonly base: Publication | undefined },
  now: () => number,
): Promise<null> =>
  db.transaction('rw', [db.publications, db.setAside], async () => {
    const raw: unknown = await db.publications.get(publication.id);
    const stored = publicationRow.safeParse(raw);
    if (raw !== undefined && !stored.success)
      await addSetAside(db, [{ key: publication.id, why: 'unreadable', raw, at: now() }]);
    const isMerged = base !== undefined && stored.success;
    await db.publications.put(isMerged ? mergedPublication(stored.data, publication, base) : publication);
    return null;
  });
