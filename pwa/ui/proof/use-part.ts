import { useEffect, useState } from 'react';

/** A part of the desk that is fetched when it is first needed. */
export type Part<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'there'; readonly value: Value };

/** Fetches a part once. `load` must be the same function at every render. */
export function usePart<Value>(load: () => Promise<Value>): Part<Value> {
  const [part, setPart] = useState<Part<Value>>({ kind: 'loading' });
  useEffect(() => {
    let left = false;
    const fetchPart = async (): Promise<void> => {
      const value = await load();
      if (!left) setPart({ kind: 'there', value });
    };
    fetchPart().catch((reason: unknown) => {
      if (!left) setPart({ kind: 'failed' });
      reportError(reason);
    });
    return () => {
      left = true;
    };
  }, [load]);
  return part;
}
