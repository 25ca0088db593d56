type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/**
 * Spells a key press as the table does: `Mod+Shift+z`, `Alt+ArrowUp`, `?`. `Mod` is Control or Command. Shift is left out
 * of a printable key on its own, because which characters need it is up to the keyboard's layout.
 */
export const chordOf = (event: Pressed): string => {
  // AltGr reports Control and Alt on Windows, where it is how many layouts type `/` or `?`.
  const typing = event.getModifierState('AltGraph');
  const mod = (event.ctrlKey || event.metaKey) && !typing;
  const alt = event.altKey && !typing;
  const printable = event.key.length === 1;
  const shift = event.shiftKey && (mod || alt || !printable);
  const key = printable ? event.key.toLowerCase() : event.key;
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
};
