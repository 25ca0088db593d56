import { expect, it, vi } from 'vitest';
import { testId } from '#extension/test-clip.ts';
import { notesAmong } from './undo-notes.ts';

// There is no browser to speak to here, and what is tested says nothing to it.
vi.mock('wxt/browser', () => ({ browser: {} }));

it('finds the gestures that can be taken back, the newest first, and nothing else that is kept', () => {
  const note = (key: string, at: number): Record<string, unknown> => ({
    [`undo:${key}`]: { key, tabId: 1, ids: [testId(at)], at },
  });
  const stored = { ...note('a', 1), ...note('b', 3), ...note('c', 2), 'undo:odd': { ids: 'all' }, other: { at: 9 } };
  expect(notesAmong(stored).map(({ key }) => key)).toStrictEqual(['b', 'c', 'a']);
});
