import type { DeskRoom } from './desk-room.ts';
import type { DeskStore, Watch } from './desk-store.ts';
import { nothingJoined } from './count-folded.ts';
import { readCited } from './cited.ts';
import { readInbox, type Gist } from './inbox.ts';
import { attempt } from './lifeline.ts';
import { pacedWatch } from './paced-watch.ts';
import { readClips } from './read-clips.ts';
import { readSuggested } from './suggested.ts';
import { takeIn } from './take-in.ts';
import { archiveClips, withdrawClips } from './triage.ts';
import { watchQuery } from './watch.ts';

type Clips = Pick<
  DeskStore,
  'takeIn' | 'watchInbox' | 'watchSuggested' | 'clips' | 'watchCited' | 'archive' | 'withdraw'
>;

/** The store's part that keeps clips and says where each one stands. */
export const clipsOf = ({
  db,
  life,
  world,
  health,
  witness,
  inflow,
  compared,
  hearAgain,
  setAside,
}: DeskRoom): Clips => {
  const gists = new Map<string, Gist>();
  const joined = nothingJoined();
  const unreadable = (ids: readonly string[]): void => setAside('clips', ids);
  // Not async functions within it: Dexie would lose sight of what is read in them.
  const paced = <Value>(read: () => Promise<Value>): Watch<Value> =>
    pacedWatch(inflow, (skip) => watchQuery<Value | null>(life, () => (skip() ? Promise.resolve(null) : read())));
  return {
    async takeIn(rows) {
      await compared;
      const taken = await inflow.during(() => attempt(life, () => takeIn(db, rows, world.now())));
      if (!taken.ok) return taken;
      const { fresh, receipt } = taken.value;
      const isNoted = witness?.see(fresh, 0) ?? true;
      health.askToPersist();
      if (!isNoted || health.loss.get() !== null || health.trouble.get() !== null) await hearAgain();
      return { ok: true, value: receipt };
    },
    watchInbox: (ask) => paced(() => readInbox({ db, gists, joined, unreadable }, ask)),
    watchSuggested: () => paced(() => readSuggested({ db, unreadable })),
    clips: (ids) => attempt(life, () => readClips(db, ids, unreadable)),
    watchCited: (ids) => watchQuery(life, () => readCited(db, ids, unreadable)),
    archive: (ids, archived) => attempt(life, () => archiveClips(db, ids, archived)),
    withdraw: (ids) => attempt(life, () => withdrawClips(db, ids)),
  };
};
