import { useEffect, useState } from 'react';

/** How long writing must pause before the proof is set anew, in milliseconds. */
const PAUSE = 400;

/** The value once it has not changed for a moment; at first, the value itself. Setting a proof takes longer than a keystroke may. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(pause);
  }, [value]);
  return settled;
}
