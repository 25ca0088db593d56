import type { DeskRoom } from './desk-room.ts';
import type { DeskStore, StoreFailure } from './desk-store.ts';
import { storeFailure } from './failure.ts';
import { watchQuery } from './watch.ts';

const NOT_LOADED = 'A part of Galley could not be loaded. Reload the page; what is stored is not touched.';

/** Starts a watch once its part is here; gives what ends it, now or before it began. */
const loaded = <Part>(
  part: Promise<Part>,
  start: (part: Part) => () => void,
  failed: (failure: StoreFailure) => void,
): (() => void) => {
  let end: (() => void) | null = null;
  let stopped = false;
  part.then(
    (here) => {
      if (!stopped) end = start(here);
    },
    () => {
      if (!stopped) failed(storeFailure('failed', NOT_LOADED));
    },
  );
  return () => {
    stopped = true;
    end?.();
  };
};

/** The store's part that says, for the clipper, where pages were seen and which issues are open. It comes after the first screen. */
export const seenOf = (
  room: Pick<DeskRoom, 'db' | 'life' | 'inflow' | 'world'>,
): Pick<DeskStore, 'watchSeen' | 'watchOpenIssues'> => {
  return {
    watchSeen: () => ({
      subscribe: (next, failed) =>
        loaded(import('./seen/watch-seen.ts'), ({ followSeen }) => followSeen(room, { next, failed }), failed),
    }),
    watchOpenIssues: () => ({
      subscribe: (next, failed) =>
        loaded(
          import('./seen/seen-issues.ts'),
          ({ readOpenIssues }) =>
            watchQuery(room.life, () => readOpenIssues(room.db, room.world.now())).subscribe(next, failed),
          failed,
        ),
    }),
  };
};
