import type { DeskRoom } from './desk-room.ts';
import type { DeskStore, Watch } from './desk-store.ts';
import type { Unreadable } from './reading.ts';
import { nothingJoined } from './count-folded.ts';
import { readCited } from './cited.ts';
import { readFound } from './found.ts';
import { readInbox, type Gist } from './inbox.ts';
import { attempt } from './lifeline.ts';
import { pacedWatch } from './paced-watch.ts';
import { readClips } from './read-clips.ts';
import { readSuggested } from './suggested.ts';
import { takeIn } from './take-in.ts';
import { archiveClips, withdrawClips } from './triage.ts';

type Clips = Pick<
  DeskStore,
  | 'takeIn'
  | 'countKept'
  | 'watchInbox'
  | 'watchFound'
  | 'watchSuggested'
  | 'clips'
  | 'watchCited'
  | 'archive'
  | 'withdraw'
>;

/** The store's part that keeps clips and says where each one stands. */
export const clipsOf = ({ db, life, world, health, inflow, compared, hearAgain, reading }: DeskRoom): Clips => {
  const gists = new Map<string, Gist>();
  const joined = nothingJoined();
  // Not async functions within it: Dexie would lose sight of what is read in them.
  const paced = <Value>(read: (unreadable: Unreadable) => Promise<Value>): Watch<Value> =>
    pacedWatch(inflow, (skip) =>
      reading.watch<Value | null>((unreadable) => (skip() ? Promise.resolve(null) : read(unreadable))),
    );
  return {
    async takeIn(rows) {
      await compared;
      const taken = await inflow.during(() => attempt(life, () => takeIn(db, rows, world.now())));
      if (!taken.ok) return taken;
      health.askToPersist();
      await hearAgain();
      return { ok: true, value: taken.value };
    },
    watchInbox: (ask) => paced((unreadable) => readInbox({ db, gists, joined, unreadable, now: world.now }, ask)),
    watchFound: (ask) => paced((unreadable) => readFound({ db, gists, joined, unreadable, now: world.now }, ask)),
    watchSuggested: () => paced((unreadable) => readSuggested({ db, unreadable, now: world.now })),
    countKept: () => attempt(life, async () => (await db.clips.count()) + (await db.setAside.count())),
    clips: (ids) => reading.read((unreadable) => readClips(db, ids, unreadable)),
    watchCited: (ids) => reading.watch((unreadable) => readCited(db, ids, unreadable)),
    archive: (ids, archived) => attempt(life, () => archiveClips(db, ids, archived)),
    withdraw: (ids) => attempt(life, () => withdrawClips(db, ids)),
  };
};
