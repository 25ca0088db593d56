import { expect, it, vi } from 'vitest';
import { oldDrafts } from './drafts.ts';

// There is no browser to speak to here, and what is tested says nothing to it.
vi.mock('wxt/browser', () => ({ browser: {} }));

it('finds the drafts nobody came back to, and nothing else that is kept', () => {
  const stored = {
    'draft:https://example.org/old': { title: null, note: 'x', at: 10 },
    'draft:https://example.org/new': { title: null, note: 'x', at: 20 },
    'draft:https://example.org/undated': { title: null, note: 'x' },
    bell: { waiting: 1, at: 1 },
  };
  expect(oldDrafts(stored, 20)).toStrictEqual(['draft:https://example.org/old']);
});
