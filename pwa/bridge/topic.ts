import type { Line } from './ask-clipper.ts';

/** One thing the clipper is told: how it stands now, and whether the clipper knows. */
export interface Topic<Value> {
  /** It stands so from now on. */
  set(value: Value): void;
  /** Another clipper is there, which may know nothing. */
  forget(): void;
  isDue(): boolean;
  /** Tells it where it is due; false where that did not work. */
  tell(line: Line): Promise<boolean>;
}

export const makeTopic = <Value>(say: (line: Line, value: Value) => Promise<boolean>): Topic<Value> => {
  let latest: { readonly value: Value } | null = null;
  // Set before it is said: what changes meanwhile is due again.
  let isTold = false;
  return {
    set(value) {
      latest = { value };
      isTold = false;
    },
    forget() {
      isTold = false;
    },
    isDue: () => !isTold && latest !== null,
    async tell(line) {
      if (isTold || latest === null) return true;
      isTold = true;
      if (await say(line, latest.value)) return true;
      isTold = false;
      return false;
    },
  };
};
