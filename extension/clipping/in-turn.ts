/** Does work after all that was asked for before it has ended, however it ended. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

export const makeTurns = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // Whoever asked for it hears of that failure.
    return mine;
  };
};
