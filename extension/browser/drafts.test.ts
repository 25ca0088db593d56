import { expect, it, vi } from 'vitest';
import { agesOf } from './drafts.ts';

// There is no browser to speak to here, and what is tested says nothing to it.
vi.mock('wxt/browser', () => ({ browser: {} }));

const [OLD, NEW] = ['draft:https://example.org/old', 'draft:https://example.org/new'];

it('knows since when nobody came back to a draft by rounds, not by the clock it was written under', () => {
  const stored = {
    [OLD]: { title: null, note: 'x', at: 10 },
    [NEW]: { title: null, note: 'x', at: 9_999_999_999_999 },
    'draft:https://example.org/undated': { title: null, note: 'x' },
    bell: { waiting: 1, at: 1 },
  };
  const draftAges = agesOf(stored, 3);
  expect(draftAges).toStrictEqual({ [OLD]: { at: 10, age: 3 }, [NEW]: { at: 9_999_999_999_999, age: 3 } });
  const writtenAgain = { ...stored, [NEW]: { title: null, note: 'xy', at: 20 }, draftAges };
  expect(agesOf(writtenAgain, 5)).toStrictEqual({ [OLD]: { at: 10, age: 3 }, [NEW]: { at: 20, age: 5 } });
});

it('begins anew where what was noted cannot be read', () => {
  expect(agesOf({ [OLD]: { at: 10 }, draftAges: 7 }, 3)).toStrictEqual({ [OLD]: { at: 10, age: 3 } });
});
