import { liveQuery } from 'dexie';
import type { Watch } from './desk-store.ts';
import { toFailure } from './failure.ts';
import type { Lifeline } from './lifeline.ts';

/**
 * A live answer to a question asked of the tables. Dexie keeps silent about a closed connection, so that comes from the
 * lifeline; where it is opened again, the question is asked again.
 */
export const watchQuery = <Value>(life: Lifeline, ask: () => Promise<Value>): Watch<Value> => ({
  subscribe(next, failed) {
    let end: (() => void) | null = null;
    const follow = (): void => {
      end?.();
      end = null;
      if (life.stopped !== null) {
        failed(life.stopped);
        return;
      }
      const query = liveQuery(ask).subscribe({ next, error: (error: unknown) => failed(toFailure(error)) });
      end = () => query.unsubscribe();
    };
    let stopped = life.stopped;
    const forget = life.state.subscribe(() => {
      if (life.stopped === stopped) return;
      ({ stopped } = life);
      follow();
    });
    follow();
    return () => {
      forget();
      end?.();
    };
  },
});
