import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import type { Database } from './database.ts';
import type { Unreadable } from './reading.ts';

/** Clips by id, in the order asked for; an id that is not there is left out, a row that does not parse is reported. */
export const readClips = async (db: Database, ids: readonly string[], unreadable: Unreadable): Promise<Clip[]> => {
  const bad: string[] = [];
  const clips: Clip[] = [];
  for (const [at, row] of (await db.clips.bulkGet([...ids])).entries()) {
    if (row === undefined) continue;
    const parsed = clipSchema.safeParse(row);
    if (parsed.success) clips.push(parsed.data);
    else bad.push(ids[at] ?? '');
  }
  if (bad.length > 0) unreadable('clips', bad);
  return clips;
};
