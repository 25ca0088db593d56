import { createContext, use, useEffect, useRef } from 'react';
import type { KeyId } from './keys.ts';

/** What keys do here. A handler answers `false` to leave the press to whatever else would take it. */
export type KeyHandlers = Partial<Record<KeyId, (event: KeyboardEvent) => boolean | void>>;

/** Handlers of all mounted places, the youngest last. */
export type KeyRegister = Set<{ readonly current: KeyHandlers }>;

export const KeysContext = createContext<KeyRegister | null>(null);

/** Lets this component act on keys of the table while it is mounted. */
export const useKeys = (handlers: KeyHandlers): void => {
  const register = use(KeysContext);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    register?.add(latest);
    return () => {
      register?.delete(latest);
    };
  }, [register]);
};
