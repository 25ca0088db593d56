import { expect, it, vi } from 'vitest';
import type { ClipId } from '#shared/ids.ts';
import type { Outbox } from '#extension/store/outbox.ts';
import { ok } from '#shared/result.ts';
import { testId } from '#extension/test-clip.ts';
import { makeTurns } from './in-turn.ts';

const note = { key: 'a', tabId: 7, ids: [testId(1)], title: 'A page', at: 1 };
vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  i18n: { getMessage: (key: string, fillings: string[]) => [key, ...fillings].join(' ') },
  storage: {
    session: {
      get: () => Promise.resolve({ 'undo:a': note }),
      remove: () => Promise.reject(new Error('disk')),
    },
  },
});
const { undoFromToast } = await import('./undo.ts');

it('says that a clip is taken back once it is, also where the note of it cannot be dropped', async () => {
  const taken: ClipId[][] = [];
  const outbox: Pick<Outbox, 'withdraw'> = {
    withdraw: (ids) => {
      taken.push([...ids]);
      return Promise.resolve(ok({ taken: 1, delivered: 0, gone: 0 }));
    },
  };
  const world = { outbox, now: () => 2, inTurn: makeTurns(), tellWaiting: async () => {} };
  expect(await undoFromToast(world, 7, 'a')).toBe('undoneNamed A page');
  expect(taken).toStrictEqual([[testId(1)]]);
});
