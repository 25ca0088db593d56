import { clip } from '#shared/clip.ts';
import { publicationRow } from './publication-row.ts';
import { issueProjection, seenRow, setAsideRow, triageRow, updateRow } from './rows.ts';
import { testimony } from './witness.ts';

/** Everything the desk keeps, by where it lies: a shape that changes is a new version of the schema (`migrations.ts`). */
export const STORED_SHAPES = {
  clips: clip,
  triage: triageRow,
  updates: updateRow,
  issues: issueProjection,
  publications: publicationRow,
  setAside: setAsideRow,
  seen: seenRow,
  witness: testimony,
} as const;
