import { describe, expect, test } from 'vitest';
import { composingKeys } from './composing-keys.ts';

type Event = Parameters<ReturnType<typeof composingKeys>>[0];
const down = (key: string, more: Partial<Event> = {}): Event => ({
  type: 'keydown',
  timeStamp: 1_000,
  key,
  keyCode: 0,
  isComposing: false,
  ...more,
});
const up = (key: string): Event => ({ type: 'keyup', timeStamp: 1_010, key });
const end: Event = { type: 'compositionend', timeStamp: 1_000 };

/** Which of these presses were the input method's. */
const taken = (...events: readonly Event[]) => {
  const isTaken = composingKeys();
  return events.filter((event) => isTaken(event)).map(({ key }) => key);
};

describe('the input method has', () => {
  test('a press during a composition, as Chrome and Firefox tell it', () => {
    expect(taken(down('Escape', { isComposing: true, keyCode: 229 }), end, up('Escape'))).toEqual(['Escape']);
    expect(taken(down('Enter', { isComposing: true }))).toEqual(['Enter']);
  });
  test('a press that is told after the end of the composition, as in Safari', () => {
    expect(taken(down('a', { keyCode: 229 }), up('a'), end, down('Escape', { keyCode: 229 }))).toEqual(['a', 'Escape']);
    expect(taken(end, down('Enter', { timeStamp: 1_001 }))).toEqual(['Enter']);
  });
});

describe('the page has', () => {
  test('the next press', () => {
    const ends = down('Escape', { isComposing: true, keyCode: 229 });
    expect(taken(ends, end, up('Escape'), down('Escape', { timeStamp: 1_020 }))).toEqual(['Escape']);
    expect(taken(end, down('Escape'), up('Escape'), down('Escape', { timeStamp: 1_020 }))).toEqual(['Escape']);
  });
  test('a press long after a composition that a click ended', () => {
    expect(taken(end, down('Escape', { timeStamp: 1_600 }))).toEqual([]);
  });
  test('what is typed right after it', () => {
    expect(taken(end, down('a', { timeStamp: 1_001 }))).toEqual([]);
  });
});
