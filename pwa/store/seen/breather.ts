/** So long work goes on before it lets the screen have its turn, in milliseconds. */
const STRETCH = 5;

/** Called between two steps of long work: true where it is time to await `rest` before the next one. */
export interface Breather {
  readonly isDue: () => boolean;
  readonly rest: () => Promise<void>;
}

const nextTurn = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve, 0);
      });

/** Cuts work into stretches, so that a key is answered and a frame is drawn in between. */
export const makeBreather = (now: () => number = () => performance.now(), turn = nextTurn): Breather => {
  let from = now();
  return {
    isDue: () => now() - from >= STRETCH,
    async rest() {
      await turn();
      from = now();
    },
  };
};
