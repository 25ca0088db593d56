/** How long a toast stays; all times in milliseconds. */
export interface Stay {
  /** Long enough to read a sentence, after `atLeast`. */
  readonly toRead: (sentence: string, atLeast: number) => void;
  /** Until somebody leaves it. */
  readonly hold: () => void;
  readonly leave: () => void;
  /** Until there is another sentence to read. */
  readonly wait: () => void;
}

/** How long it stays after somebody pointed at it or was on it. */
const MOMENT = 2_500;

const PER_LETTER = 40;

export const makeStay = (go: () => void): Stay => {
  let end: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const hold = (): void => clearTimeout(end);
  const goAfter = (time: number): void => {
    hold();
    end = setTimeout(go, time);
  };
  return {
    toRead: (sentence, atLeast) => {
      isWaiting = false;
      goAfter(atLeast + sentence.length * PER_LETTER);
    },
    hold,
    leave: () => {
      if (!isWaiting) goAfter(MOMENT);
    },
    wait: () => {
      isWaiting = true;
      hold();
    },
  };
};
