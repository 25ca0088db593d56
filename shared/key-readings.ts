/** The keyboard in front of the user, as far as the browser tells. */
export interface Keyboard {
  readonly isMac: boolean;
  /**
   * What is printed on the keys, by their code; null where the browser does not say. Where the user writes in another script, it is
   * their layout with Latin letters: https://wicg.github.io/keyboard-map/#dom-keyboard-getlayoutmap
   */
  readonly labels: ReadonlyMap<string, string> | null;
}

/** The little of a key press that is read. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(name: string): boolean;
}

const isAscii = (char: string): boolean => /^[!-~]$/u.test(char);
const isDigit = (char: string): boolean => /^\d$/u.test(char);

/** The character on the US keyboard's key, for layouts that write another script. */
const onUs = (code: string): string | null => {
  if (code === 'Slash') return '/';
  return /^(?:Key|Digit)(.)$/u.exec(code)?.[1]?.toLowerCase() ?? null;
};

/** What the key at this place is called, whatever it types now. */
const atPlace = ({ code, shiftKey }: Pressed, { labels }: Keyboard): string | null => {
  const printed = labels?.get(code)?.toLowerCase() ?? '';
  const named = isAscii(printed) ? printed : onUs(code);
  if (!shiftKey) return named;
  // Which character stands above another is known of this one key only.
  if (named === '/') return '?';
  return named !== null && /[a-z]/u.test(named) ? named : null;
};

/** The characters this press may mean, likeliest first. */
const charsOf = (event: Pressed, keyboard: Keyboard, isTypedWithAltGr: boolean): readonly string[] => {
  const typed = event.key.normalize('NFKC').toLowerCase();
  if (isTypedWithAltGr) return [typed];
  const digit = event.shiftKey ? undefined : /^Digit(\d)$/u.exec(event.code)?.[1];
  const placed = atPlace(event, keyboard);
  // The layout in use is not the one that is printed on the keys: Thai types `/` where 2 is printed.
  if (digit !== undefined && keyboard.labels?.get(event.code) === digit) return [digit, typed];
  if (digit !== undefined) return [typed, digit];
  if (isAscii(typed)) return keyboard.labels !== null && placed !== null ? [typed, placed] : [typed];
  // A Latin letter that the table does not know means nothing; one of another script means what stands at its place.
  if (placed === null || /\p{Script=Latin}/u.test(typed)) return [typed];
  return [typed, placed];
};

const isCharacter = ({ key }: Pressed): boolean => /^.$/u.test(key) || key === 'Dead';

/**
 * The ways to read a key press, likeliest first, each spelled as the table of keys does: `Mod+Shift+z`, `Alt+ArrowUp`, `?`. `Mod` is
 * Control or Command.
 *
 * A character means itself where the table can know it. Digits are places: AZERTY needs Shift for them, Option turns them into other
 * characters. In another script a key means the Latin letter that is printed on it. Shift is left out of a printable key on its own,
 * because which characters need it is up to the layout.
 */
export const readingsOf = (event: Pressed, keyboard: Keyboard): readonly string[] => {
  // AltGr reports Control and Alt on Windows, where it is how many layouts type `/` or `?`. On a Mac Option may report it, and is Alt.
  const isAltGr = !keyboard.isMac && event.getModifierState('AltGraph');
  const mod = (event.ctrlKey || event.metaKey) && !isAltGr;
  const alt = event.altKey && !isAltGr;
  const spell = (name: string, shift: boolean): string =>
    [mod && 'Mod', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
  if (!isCharacter(event)) return [spell(event.key, event.shiftKey)];
  // Alt with the number pad types a character by its number on Windows.
  if (alt && event.code.startsWith('Numpad')) return [];
  const place = alt ? /^Digit(\d)$/u.exec(event.code)?.[1] : undefined;
  if (place !== undefined) return [spell(place, event.shiftKey && !isDigit(event.key))];
  const chars = charsOf(event, keyboard, isAltGr);
  return [...new Set(chars.map((char) => spell(char, event.shiftKey && (mod || alt))))];
};
