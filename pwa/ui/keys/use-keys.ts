import { createContext, use, useEffect, useRef } from 'react';
import type { Keyboard } from '#shared/key-readings.ts';
import { isMac } from './keyboard.ts';
import { shownKey, type KeyId } from './keys.ts';

/**
 * What keys do here. A handler is told the chord that the press was read as, and answers `false` to leave the press to whatever else
 * would take it.
 */
export type KeyHandlers = Partial<Record<KeyId, (event: KeyboardEvent, chord: string) => boolean | void>>;

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

/** Does what a key does, for a button that says the same. */
export const usePerform = (): ((id: KeyId) => void) => {
  const register = use(KeysContext);
  return (id) => {
    const event = new KeyboardEvent('keydown');
    [...(register ?? [])].some(({ current }) => {
      const handler = current[id];
      return handler !== undefined && handler(event, '') !== false;
    });
  };
};

/** The keyboard that this desk is used with; the same for who stands outside of a `KeysProvider`, as far as it is known there. */
export const KeyboardContext = createContext<Keyboard>({ isMac: isMac(navigator.userAgent), labels: null });

/** How keys are shown on this keyboard. */
export const useShownKey = (): ((id: KeyId) => string) => {
  const keyboard = use(KeyboardContext);
  return (id) => shownKey(id, keyboard);
};
