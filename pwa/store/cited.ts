import type { Database } from './database.ts';
import type { InboxEntry } from './desk-store.ts';
import { readClips } from './read-clips.ts';
import type { Unreadable } from './reading.ts';
import { joinedTo } from './triage.ts';

/** These clips with everything that joined them, wherever it stands. */
export const readCited = async (
  db: Database,
  ids: readonly string[],
  unreadable: Unreadable,
): Promise<readonly InboxEntry[]> => {
  const clips = await readClips(db, ids, unreadable);
  const joining = (await joinedTo(db, ids)).map(({ addition }) => addition);
  const additions = await readClips(db, joining.sort(), unreadable);
  return clips.map((clip) => ({ clip, additions: additions.filter((addition) => addition.joins === clip.id) }));
};
