import { expect, test } from 'vitest';
import { tabDrafts } from './tab-drafts.ts';

/** A storage with room for so many characters, as browsers have one for some five million. */
const storageOf = (room: number): Storage => {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException('Full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
};

test('what is typed is there for the next page of the tab, until the form is done', () => {
  const storage = storageOf(100);
  tabDrafts(storage).keep('one', { name: 'Lakeside' });
  const next = tabDrafts(storage);
  expect(next.names()).toEqual(['one']);
  expect(next.read('one')).toEqual({ name: 'Lakeside' });
  next.forget('one');
  expect(next.read('one')).toBeUndefined();
  expect(next.names()).toEqual([]);
});

test('what others keep for the tab is neither read nor touched', () => {
  const storage = storageOf(100);
  storage.setItem('theirs', '{}');
  storage.setItem('galley-form:broken', '{');
  const drafts = tabDrafts(storage);
  expect(drafts.names()).toEqual(['broken']);
  expect(drafts.read('broken')).toBeUndefined();
  expect(storage.getItem('galley-form:broken')).toBe('{');
});

test.each([
  ['a full storage', storageOf(3)],
  ['no storage', null],
])('%s is known, so that the page does not go by itself', (_, storage) => {
  const drafts = tabDrafts(storage);
  drafts.keep('one', 'a long text');
  expect(drafts.unkept()).toBe(true);
  drafts.forget('one');
  expect(drafts.unkept()).toBe(false);
});
