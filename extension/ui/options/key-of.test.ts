import { expect, it } from 'vitest';
import { keyOf, type Pressed } from './key-of.ts';

const press = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

it.each([
  ['Alt+Shift+C', press('C', 'KeyC', { altKey: true, shiftKey: true })],
  ['Ctrl+Shift+U', press('u', 'KeyU', { ctrlKey: true, shiftKey: true })],
  ['Alt+Z', press('z', 'KeyY', { altKey: true })],
  ['Alt+S', press('ß', 'KeyS', { altKey: true })],
  ['Ctrl+Shift+1', press('!', 'Digit1', { ctrlKey: true, shiftKey: true })],
  ['Alt+Up', press('ArrowUp', 'ArrowUp', { altKey: true })],
  ['F8', press('F8', 'F8')],
])('spells %s as the manifest does', (shortcut, pressed) => {
  expect(keyOf(pressed, false)).toStrictEqual({ ok: true, value: shortcut });
});

it('spells the keys of a Mac', () => {
  expect(keyOf(press('u', 'KeyU', { ctrlKey: true }), true)).toMatchObject({ value: 'MacCtrl+U' });
  expect(keyOf(press('u', 'KeyU', { metaKey: true, shiftKey: true }), true)).toMatchObject({
    value: 'Command+Shift+U',
  });
});

it.each([
  ['no-modifier', press('c', 'KeyC')],
  ['no-modifier', press('C', 'KeyC', { shiftKey: true })],
  ['reserved', press('t', 'KeyT', { ctrlKey: true })],
  ['reserved', press('F5', 'F5')],
  ['not-a-key', press('Enter', 'Enter', { altKey: true })],
  ['not-a-key', press('u', 'KeyU', { metaKey: true })],
])('refuses what is %s', (kind, pressed) => {
  expect(keyOf(pressed, false)).toMatchObject({ ok: false, failure: { kind } });
});

it('keeps Command and what Macs do with it', () => {
  expect(keyOf(press('w', 'KeyW', { metaKey: true }), true)).toMatchObject({ failure: { kind: 'reserved' } });
});

it('waits while only modifiers are down', () => {
  expect(keyOf(press('Alt', 'AltLeft', { altKey: true }), false)).toBeNull();
});
