import { describe, expect, test } from 'vitest';
import { readingsOf, type Keyboard, type Pressed } from './key-readings.ts';

type Held = Partial<Pick<Pressed, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>> & { readonly altGraph?: true };

const press = (code: string, key: string, { altGraph, ...held }: Held = {}): Pressed => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
  getModifierState: (name) => name === 'AltGraph' && altGraph === true,
});

const unknown: Keyboard = { isMac: false, labels: null };
const mac: Keyboard = { isMac: true, labels: null };
const printed = (labels: Record<string, string>): Keyboard => ({
  isMac: false,
  labels: new Map(Object.entries(labels)),
});
const read = (pressed: Pressed, keyboard = unknown) => readingsOf(pressed, keyboard);

const [ctrlKey, metaKey, altKey, shiftKey] = [true, true, true, true];

describe('letters', () => {
  test('are what the layout types: QWERTY, Dvorak, AZERTY', () => {
    expect(read(press('KeyJ', 'j'))).toEqual(['j']);
    expect(read(press('KeyC', 'j'))).toEqual(['j']);
    expect(read(press('KeyJ', 'h'))).toEqual(['h']);
    expect(read(press('KeyQ', 'a'))).toEqual(['a']);
  });
  test('are as good with Caps Lock or Shift', () => {
    expect(read(press('KeyJ', 'J'))).toEqual(['j']);
    expect(read(press('KeyJ', 'J', { shiftKey }))).toEqual(['j']);
    expect(read(press('KeyJ', 'О', { shiftKey }))).toContain('j');
  });
  test.each([
    ['Russian', 'KeyJ', 'о', 'j'],
    ['Russian', 'KeyX', 'ч', 'x'],
    ['Greek', 'KeyJ', 'ξ', 'j'],
    ['Greek', 'KeyF', 'φ', 'f'],
    ['Hebrew', 'KeyA', 'ש', 'a'],
    ['Arabic', 'KeyK', 'ن', 'k'],
    ['Thai', 'KeyJ', '่', 'j'],
    ['Korean', 'KeyX', 'ㅌ', 'x'],
  ])('of %s mean the Latin one on the same key', (_, code, key, letter) => {
    expect(read(press(code, key))).toContain(letter);
  });
  test('of another script mean what is printed on the key beside them, where that is known', () => {
    expect(read(press('KeyQ', 'й'), printed({ KeyQ: 'a', KeyA: 'q' }))).toEqual(['й', 'a']);
  });
  test('that are Latin and in no table mean nothing: ö stands where x does on a Turkish keyboard', () => {
    expect(read(press('KeyX', 'ö'))).toEqual(['ö']);
  });
});

describe('with Control or Command', () => {
  test('a letter is found in every script', () => {
    expect(read(press('KeyK', 'k', { ctrlKey }))).toEqual(['Mod+k']);
    expect(read(press('KeyK', 'k', { metaKey }), mac)).toEqual(['Mod+k']);
    expect(read(press('KeyZ', 'я', { ctrlKey }))).toContain('Mod+z');
    expect(read(press('KeyZ', 'Я', { ctrlKey, shiftKey }))).toContain('Mod+Shift+z');
    expect(read(press('KeyW', 'z', { ctrlKey }))).toEqual(['Mod+z']);
    expect(read(press('KeyZ', 'Z', { ctrlKey, shiftKey }))).toEqual(['Mod+Shift+z']);
  });
});

describe('digits', () => {
  test('are places: AZERTY types them with Shift, and means them without', () => {
    expect(read(press('Digit1', '1'))).toEqual(['1']);
    expect(read(press('Digit1', '1', { shiftKey }))).toEqual(['1']);
    expect(read(press('Digit1', '&'))).toContain('1');
    expect(read(press('Digit2', 'é'))).toContain('2');
    expect(read(press('Digit0', 'à'))).toContain('0');
    expect(read(press('Digit1', '+'))).toContain('1');
    expect(read(press('Digit3', '٣'))).toContain('3');
    expect(read(press('Digit5', 'Dead'))).toContain('5');
  });
  test('are not meant by what Shift types above them', () => {
    expect(read(press('Digit7', '/', { shiftKey }))).toEqual(['/']);
    expect(read(press('Digit1', '!', { shiftKey }))).toEqual(['!']);
  });
  test('come from the number pad', () => {
    expect(read(press('Numpad3', '3'))).toEqual(['3']);
  });
  test('come first where another character is typed than is printed: Thai has / on the 2', () => {
    expect(read(press('Digit2', '/'), printed({ Digit2: '2' }))).toEqual(['2', '/']);
    expect(read(press('Digit9', '/'), printed({ Digit9: '/' }))).toEqual(['/', '9']);
  });
  test('are found with Alt, whatever Option makes of them', () => {
    expect(read(press('Digit1', '1', { altKey }))).toEqual(['Alt+1']);
    expect(read(press('Digit1', '¡', { altKey }), mac)).toEqual(['Alt+1']);
    expect(read(press('Digit1', '¡', { altKey, altGraph: true }), mac)).toEqual(['Alt+1']);
    expect(read(press('Digit2', 'Dead', { altKey }), mac)).toEqual(['Alt+2']);
    expect(read(press('Digit2', 'é', { altKey }))).toEqual(['Alt+2']);
    expect(read(press('Digit2', '2', { altKey, shiftKey }))).toEqual(['Alt+2']);
  });
  test('of the number pad with Alt are how Windows types a character', () => {
    expect(read(press('Numpad1', '1', { altKey }))).toEqual([]);
  });
});

describe('signs', () => {
  test('are what the layout types, wherever they stand', () => {
    expect(read(press('Slash', '?', { shiftKey }))).toEqual(['?']);
    expect(read(press('Minus', '?', { shiftKey }))).toEqual(['?']);
    expect(read(press('Backslash', '/', { shiftKey }))).toEqual(['/']);
    expect(read(press('KeyQ', '/'))).toEqual(['/']);
  });
  test('are found where they are printed', () => {
    expect(read(press('Slash', '.'), printed({ Slash: '/' }))).toContain('/');
    expect(read(press('Slash', ',', { shiftKey }), printed({ Slash: '/' }))).toContain('?');
    expect(read(press('Slash', 'ظ'))).toContain('/');
    expect(read(press('Slash', '؟', { shiftKey }))).toContain('?');
  });
  test('are typed with AltGr, which Windows tells as Control with Alt', () => {
    expect(read(press('KeyQ', '?', { ctrlKey, altKey, altGraph: true }))).toEqual(['?']);
    expect(read(press('KeyX', 'ź', { ctrlKey, altKey, altGraph: true }))).toEqual(['ź']);
  });
});

test('arrows are arrows, with Option and with AltGr', () => {
  expect(read(press('ArrowDown', 'ArrowDown', { shiftKey }))).toEqual(['Shift+ArrowDown']);
  expect(read(press('ArrowUp', 'ArrowUp', { altKey, altGraph: true }), mac)).toEqual(['Alt+ArrowUp']);
});
