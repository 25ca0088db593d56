import type { Pace } from './paced-watch.ts';

/** Without a new batch for so long, nothing is streaming in, ms. */
const QUIET = 250;

/** The batches of clips that come in, one after the other. */
export interface Inflow extends Pace {
  /** Take one in. */
  readonly during: <Taken>(taking: () => Promise<Taken>) => Promise<Taken>;
}

export const makeInflow = (now: () => number = () => performance.now()): Inflow => {
  let underWay = 0;
  let lastCame = Number.NEGATIVE_INFINITY;
  return {
    isStreaming: () => underWay > 0 || now() - lastCame < QUIET,
    async during(taking) {
      underWay += 1;
      try {
        return await taking();
      } finally {
        underWay -= 1;
        lastCame = now();
      }
    },
  };
};
