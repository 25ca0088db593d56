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

/** Listens for the keys of the table, before the lists do: they would take a letter for the start of a title. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [register] = useState<KeyRegister>(() => new Set());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!act(register, event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [register]);
  return <KeysContext value={register}>{children}</KeysContext>;
}
