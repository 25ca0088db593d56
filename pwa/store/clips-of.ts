import type { DeskRoom } from './desk-room.ts';
import type { DeskStore } from './desk-store.ts';
import { readCited } from './cited.ts';
import { readInbox, type Gist } from './inbox.ts';
import { attempt } from './lifeline.ts';
import { readClips } from './read-clips.ts';
import { takeIn } from './take-in.ts';
import { archiveClips } from './triage.ts';
import { watchQuery } from './watch.ts';

type Clips = Pick<DeskStore, 'takeIn' | 'watchInbox' | 'clips' | 'watchCited' | 'archive'>;

/** The store's part that keeps clips and says where each one stands. */
export const clipsOf = ({ db, life, world, health, witness, compared, hearAgain, setAside }: DeskRoom): Clips => {
  const gists = new Map<string, Gist>();
  const unreadable = (ids: readonly string[]): void => setAside('clips', ids);
  return {
    async takeIn(rows) {
      await compared;
      const taken = await attempt(life, () => takeIn(db, rows, world.now()));
      if (!taken.ok) return taken;
      const { fresh, receipt } = taken.value;
      const isNoted = witness?.see(fresh, 0) ?? true;
      health.askToPersist();
      if (!isNoted || health.loss.get() !== null) await hearAgain();
      return { ok: true, value: receipt };
    },
    watchInbox: (ask) => watchQuery(life, () => readInbox({ db, gists, unreadable }, ask)),
    clips: (ids) => attempt(life, () => readClips(db, ids, unreadable)),
    watchCited: (ids) => watchQuery(life, () => readCited(db, ids, unreadable)),
    archive: (ids, archived) => attempt(life, () => archiveClips(db, ids, archived)),
  };
};
