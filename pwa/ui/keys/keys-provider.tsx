import { use, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { keepComposingKeys } from '#shared/composing-keys.ts';
import { findKeys } from './find-key.ts';
import type { Keyboard } from '#shared/key-readings.ts';
import { readLabels } from './keyboard.ts';
import { KeyboardContext, KeysContext, type KeyRegister } from './use-keys.ts';

const act = (register: KeyRegister, event: KeyboardEvent, keyboard: Keyboard): boolean =>
  findKeys(event, keyboard).some(({ id, chord }) =>
    [...register].some(({ current }) => {
      const handler = current[id];
      return handler !== undefined && handler(event, chord) !== false;
    }),
  );

/** The keyboard, read anew when the user comes back to the desk: layouts are switched while it is open. */
function useKeyboard(): Keyboard {
  const [keyboard, setKeyboard] = useState(use(KeyboardContext));
  useEffect(() => {
    const read = async (): Promise<void> => {
      const labels = await readLabels(navigator);
      setKeyboard((before) => ({ ...before, labels }));
    };
    const again = (): void => void read();
    again();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);
  return keyboard;
}

interface KeysProviderProps {
  /** A dialog is open or is being fetched: what is typed is meant for it. */
  readonly resting: boolean;
  readonly children: ReactNode;
}

/** Listens for the keys of the table, before the lists do: they would take a letter for the start of a title. */
export function KeysProvider({ resting, children }: KeysProviderProps) {
  const [register] = useState<KeyRegister>(() => new Set());
  const keyboard = useKeyboard();
  // On the window, so that it hears them before every other listener, of dialogs and of the editor too.
  useEffect(() => keepComposingKeys(window), []);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (resting || !act(register, event, keyboard)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Heard once and for all: a listener that is changed for another while a press is on its way hears nothing of it, and the letters typed
  // after a lost `/` are keys.
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
  return (
    <KeyboardContext value={keyboard}>
      <KeysContext value={register}>{children}</KeysContext>
    </KeyboardContext>
  );
}
