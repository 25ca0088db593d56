import { fail, ok, type Result } from '#shared/result.ts';

/** The little of a keyboard event that a shortcut is made of. */
export type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Keys besides letters, digits and F1 to F12, as the manifest spells them. */
const NAMED: Readonly<Record<string, string>> = {
  Comma: 'Comma',
  Period: 'Period',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Space: 'Space',
  Insert: 'Insert',
  Delete: 'Delete',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The letter as the layout has it; where a modifier turned it into a sign, as the key is labelled in the US. */
const keyName = ({ code, key }: Pressed): string | null => {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^(?:Key[A-Z]|Digit\d)$/.test(code)) return code.slice(-1);
  if (/^F(?:[1-9]|1[0-2])$/.test(code)) return code;
  return NAMED[code] ?? null;
};

/** What browsers keep for themselves or for writing, whichever extension asks. */
const RESERVED = new Set(
  [
    'A',
    'C',
    'F',
    'L',
    'N',
    'P',
    'Q',
    'R',
    'S',
    'T',
    'V',
    'W',
    'X',
    'Y',
    'Z',
    'Shift+N',
    'Shift+P',
    'Shift+T',
    'Shift+W',
  ]
    .map((rest) => `Ctrl+${rest}`)
    .concat('Alt+F4', 'Alt+Left', 'Alt+Right', 'Alt+Home', 'F5', 'F11', 'F12', 'F1', 'F3', 'F6', 'F7', 'F10'),
);

/** A shortcut in the manifest's spelling from the keys that are down; null while only modifiers are. */
export const keyOf = (
  pressed: Pressed,
  isMac: boolean,
): Result<string, { kind: 'no-modifier' | 'not-a-key' | 'reserved'; shortcut: string }> | null => {
  if (['Control', 'Alt', 'Shift', 'Meta'].includes(pressed.key)) return null;
  const name = keyName(pressed);
  const control = isMac ? 'MacCtrl' : 'Ctrl';
  const modifiers = [
    pressed.ctrlKey ? control : null,
    pressed.metaKey && isMac ? 'Command' : null,
    pressed.altKey ? 'Alt' : null,
    pressed.shiftKey ? 'Shift' : null,
  ].filter((modifier) => modifier !== null);
  const shortcut = [...modifiers, name ?? pressed.key].join('+');
  if (name === null || (pressed.metaKey && !isMac)) return fail({ kind: 'not-a-key', shortcut });
  const isFunction = /^F\d/.test(name);
  if (!isFunction && (modifiers.length === 0 || modifiers[0] === 'Shift'))
    return fail({ kind: 'no-modifier', shortcut });
  if (RESERVED.has(shortcut.replace(/^Command\+/, 'Ctrl+'))) return fail({ kind: 'reserved', shortcut });
  return ok(shortcut);
};
