/**
 * The same work, for many who ask at once: each is answered by a run that began after it asked, and runs never overlap. `rest` is
 * how many milliseconds lie between the end of one run and the next.
 */
export const coalesce = (work: () => Promise<void>, rest = 0): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    try {
      await work();
      if (rest > 0) await new Promise((rested) => setTimeout(rested, rest));
    } finally {
      running = null;
    }
  };

  const runAfter = async (before: Promise<void>): Promise<void> => {
    await before.catch(() => undefined); // Its own caller hears of that failure.
    next = null;
    running = run();
    await running;
  };

  return () => {
    if (running) return (next ??= runAfter(running));
    running = run();
    return running;
  };
};
