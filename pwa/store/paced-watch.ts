import type { Watch } from './desk-store.ts';

/** Says when an answer that changes again and again is worth giving. */
export interface Pace {
  /** Clips are streaming in: more changes follow at once. */
  isStreaming(): boolean;
}

/** Shortest time between two answers while more is streaming in, ms. */
const HELD = 1_500;
/** While more is streaming in, at least so many times as long as an answer took lies before the next one. */
const RARELY = 10;
/** How often it is looked whether the stream has ended, ms. */
const LOOK = 150;

/**
 * A watch of a question that is costly to ask. While much streams in it is asked now and then instead of after every
 * change, and once more when the stream has ended.
 */
export const pacedWatch = <Value>(pace: Pace, watch: (skip: () => boolean) => Watch<Value | null>): Watch<Value> => ({
  subscribe(next, failed) {
    let asked = -HELD;
    let held = HELD;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    const isTooSoon = (): boolean => pace.isStreaming() && performance.now() - asked < held;
    const lookAgain = (): void => {
      if (isTooSoon()) timer = setTimeout(lookAgain, LOOK);
      else start();
    };
    const start = (): void => {
      stop?.();
      clearTimeout(timer);
      let waits = false;
      stop = watch(() => {
        const skips = waits || isTooSoon();
        if (!skips) asked = performance.now();
        return skips;
      }).subscribe((value) => {
        if (value !== null) {
          held = Math.max(HELD, RARELY * (performance.now() - asked));
          next(value);
        } else if (!waits) {
          waits = true;
          timer = setTimeout(lookAgain, LOOK);
        }
      }, failed);
    };
    start();
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  },
});
