import type { Clip } from '#shared/clip.ts';
import type { Database } from './database.ts';
import type { InboxEntry } from './desk-store.ts';
import { readClips } from './read-clips.ts';
import type { Unreadable } from './reading.ts';
import { joinedTo } from './triage.ts';

/** These clips with everything that joined them, wherever it stands. One that joined another of them is told there alone. */
export const readCited = async (
  db: Database,
  ids: readonly string[],
  unreadable: Unreadable,
): Promise<readonly InboxEntry[]> => {
  const clips = await readClips(db, ids, unreadable);
  const joining = (await joinedTo(db, ids)).map(({ addition }) => addition);
  const additions = await readClips(db, joining.sort(), unreadable);
  const clipById = new Map(clips.map((clip) => [clip.id, clip]));
  const joined = new Set(additions.map(({ id }) => id));
  const isToldElsewhere = ({ id, joins }: Clip): boolean => {
    const head = joins === null || !joined.has(id) ? undefined : clipById.get(joins);
    return head !== undefined && !isToldElsewhere(head);
  };
  return clips
    .filter((clip) => !isToldElsewhere(clip))
    .map((clip) => ({ clip, additions: additions.filter((addition) => addition.joins === clip.id) }));
};
