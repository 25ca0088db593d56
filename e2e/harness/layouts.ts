import type { Page } from '@playwright/test';

/** What the keys of a keyboard write, by their places as `KeyboardEvent.code` names them. */
export interface Layout {
  readonly name: string;
  readonly keys: Readonly<Record<'Digit1' | 'Digit2' | 'KeyJ', string>>;
}

export const US: Layout = { name: 'US', keys: { Digit1: '1', Digit2: '2', KeyJ: 'j' } };
export const CYRILLIC: Layout = { name: 'Cyrillic', keys: { Digit1: '1', Digit2: '2', KeyJ: 'о' } };
/** Its digits are behind Shift. */
export const AZERTY: Layout = { name: 'AZERTY', keys: { Digit1: '&', Digit2: 'é', KeyJ: 'j' } };

const CODES = { Digit1: 49, Digit2: 50, KeyJ: 74 };
const ALT = 1;

/** Presses the key at a place of the keyboard, as that layout has it. */
export const pressOn = async (
  page: Page,
  { keys }: Layout,
  code: keyof Layout['keys'],
  { alt = false } = {},
): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const key = { key: keys[code], code, windowsVirtualKeyCode: CODES[code], modifiers: alt ? ALT : 0 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, ...(alt ? {} : { text: keys[code] }) });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
};
