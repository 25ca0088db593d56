import { useEffect, useRef, useState } from 'react';

/** How long writing must pause before the proof is set anew, in milliseconds. */
const PAUSE = 400;

/** How far behind the proof may be while writing does not pause, in milliseconds. */
const LONGEST = 1_500;

/**
 * The value once it has not changed for a moment, or has changed for too long without a pause; at first, the value itself. Setting a proof
 * takes longer than a keystroke may.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  /** When the first of the changes came that are not settled yet. */
  const behindSince = useRef<number | null>(null);
  useEffect(() => {
    if (Object.is(value, settled)) {
      behindSince.current = null;
      return;
    }
    const now = performance.now();
    behindSince.current ??= now;
    const left = behindSince.current + LONGEST - now;
    const pause = setTimeout(
      () => {
        behindSince.current = null;
        setSettled(value);
      },
      Math.max(0, Math.min(PAUSE, left)),
    );
    return () => clearTimeout(pause);
  }, [value, settled]);
  return settled;
}
