import { liveQuery } from 'dexie';
import type { Watch } from './desk-store.ts';
import { toFailure } from './failure.ts';
import type { Lifeline } from './lifeline.ts';

/**
 * A live answer to a question asked of the tables. Dexie keeps silent about a closed connection, so that comes from the
 * lifeline.
 */
export const watchQuery = <Value>(life: Lifeline, ask: () => Promise<Value>): Watch<Value> => ({
  subscribe(next, failed) {
    if (life.ended !== null) {
      failed(life.ended);
      return () => undefined;
    }
    const query = liveQuery(ask).subscribe({ next, error: (error: unknown) => failed(toFailure(error)) });
    const forget = life.onEnd((failure) => {
      query.unsubscribe();
      failed(failure);
    });
    return () => {
      forget();
      query.unsubscribe();
    };
  },
});
