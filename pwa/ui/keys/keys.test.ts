import { expect, test } from 'vitest';
import { chordOf } from './chord-of.ts';
import { keys, type KeyScope } from './keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: () => false,
  ...held,
});

test('spells Control and Command alike', () => {
  expect(chordOf(press('k', { ctrlKey: true }))).toBe('Mod+k');
  expect(chordOf(press('k', { metaKey: true }))).toBe('Mod+k');
  expect(chordOf(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+z');
});

test('leaves Shift out of a character that needs it on some keyboards', () => {
  expect(chordOf(press('?', { shiftKey: true }))).toBe('?');
  expect(chordOf(press('/', { shiftKey: true }))).toBe('/');
  expect(chordOf(press('ArrowDown', { shiftKey: true }))).toBe('Shift+ArrowDown');
});

test('reads a character typed with AltGr as itself', () => {
  const typed = {
    ...press('?', { ctrlKey: true, altKey: true }),
    getModifierState: (key: string) => key === 'AltGraph',
  };
  expect(chordOf(typed)).toBe('?');
});

test('no two keys of one place have the same chord', () => {
  const overlap: Record<KeyScope, readonly KeyScope[]> = {
    anywhere: ['anywhere', 'lists', 'inbox', 'issue'],
    lists: ['anywhere', 'lists', 'inbox', 'issue'],
    inbox: ['anywhere', 'lists', 'inbox'],
    issue: ['anywhere', 'lists', 'issue'],
  };
  const clashes = keys.flatMap((one) =>
    keys
      .filter((other) => other.id > one.id && overlap[one.where].includes(other.where))
      .filter((other) => other.chords.some((chord) => one.chords.some((each) => each === chord)))
      .map((other) => `${one.id} and ${other.id}`),
  );
  expect(clashes).toEqual([]);
});
