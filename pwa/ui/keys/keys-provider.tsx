import { useEffect, useState, type ReactNode } from 'react';
import { findKeys } from './find-key.ts';
import { KeysContext, type KeyRegister } from './use-keys.ts';

const act = (register: KeyRegister, event: KeyboardEvent): boolean =>
  findKeys(event).some((id) =>
    [...register].some(({ current }) => {
      const handler = current[id];
      return handler !== undefined && handler(event) !== false;
    }),
  );

interface KeysProviderProps {
  /** A dialog is open or is being fetched: what is typed is meant for it. */
  readonly resting: boolean;
  readonly children: ReactNode;
}

/** Listens for the keys of the table, before the lists do: they would take a letter for the start of a title. */
export function KeysProvider({ resting, children }: KeysProviderProps) {
  const [register] = useState<KeyRegister>(() => new Set());
  useEffect(() => {
    if (resting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!act(register, event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [register, resting]);
  return <KeysContext value={register}>{children}</KeysContext>;
}
