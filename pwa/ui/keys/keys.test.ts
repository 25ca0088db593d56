import { describe, expect, test } from 'vitest';
import { keys, shownKey, shownOn, type KeyScope } from './keys.ts';

const map = (labels: Record<string, string>) => ({ isMac: false, labels: new Map(Object.entries(labels)) });

describe('the help shows', () => {
  test('the letters of the table where some key has them', () => {
    expect(shownKey('archive', { isMac: false, labels: null })).toBe('x');
    expect(shownOn('j or ↓', map({ KeyJ: 'h', KeyC: 'j' }))).toBe('j or ↓');
  });
  test('the letters that stand at their places where no key has Latin ones', () => {
    expect(shownOn('j or ↓', map({ KeyJ: 'о', KeyK: 'л' }))).toBe('о or ↓');
    expect(shownOn('Ctrl K', map({ KeyJ: 'о', KeyK: 'л' }))).toBe('Ctrl л');
  });
  test('the signs of a Mac', () => {
    expect(shownOn('Alt Shift ↑', { isMac: true, labels: null })).toBe('⌥ ⇧ ↑');
  });
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
