import { describe, expect, it } from 'vitest';
import messages from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import { testId } from '#extension/test-clip.ts';
import { nothingYet, tabsSentence, withTab, type TabsOutcome } from './tabs-outcome.ts';
import { undoSentence } from './undone.ts';

const texts: Record<string, { message: string } | undefined> = messages;

const word = (key: string, ...fillings: readonly string[]): string => {
  const found = texts[key];
  if (!found) throw new Error(`no words for ${key}`);
  return fillings.reduce((text, filling, index) => text.replace(`$${index + 1}`, filling), found.message);
};

const so = (patch: Partial<TabsOutcome>): TabsOutcome => ({ ...nothingYet(false), ...patch });
const clipped = (count: number): Pick<TabsOutcome, 'ids'> => ({
  ids: Array.from({ length: count }, (_, at) => testId(at)),
});
const full = { kind: 'full', detail: 'QuotaExceededError' } as const;

describe('what became of clipping tabs is one answer', () => {
  it.each([
    [so({ ...clipped(7), known: 2, foreign: 1 }), 'Clipped 7 tabs; 2 were clipped before; 1 belongs to the browser'],
    [so(clipped(1)), 'Clipped 1 tab'],
    [so({ ...clipped(5), asleep: 2 }), 'Clipped 5 tabs; 2 of them were asleep and gave title and address only'],
    [so({ ...clipped(1), asleep: 1 }), 'Clipped 1 tab; 1 was asleep and gave title and address only'],
    [so({ foreign: 2 }), 'No tab was clipped; 2 belong to the browser'],
    [so({ ...clipped(1), twice: 1, long: 1 }), 'Clipped 1 tab; 1 was open twice; 1 has an address that is too long'],
    [
      so({ ...clipped(1), alone: true }),
      'Clipped 1 tab. The other tabs were left out: the clipper may not read their addresses.',
    ],
    [
      so({ ...clipped(2), failed: { titles: ['A', 'B', 'C', 'D', 'E'], failure: full } }),
      'Clipped 2 tabs. Not stored: “A”, “B”, “C”, and 2 more. Not clipped: this device has no room left. Free some space and clip again.',
    ],
  ])('%j', (outcome, sentence) => {
    expect(tabsSentence(word, outcome)).toBe(sentence);
  });

  it('counts a tab that was asleep as clipped, and as asleep', () => {
    expect(withTab(nothingYet(false), 'Late', { kind: 'asleep', id: testId(1), online: true })).toMatchObject({
      ids: [testId(1)],
      asleep: 1,
    });
  });

  it('names what is not stored', () => {
    const outcome = withTab(nothingYet(false), 'Late streams', { kind: 'not-stored', failure: full });
    expect(outcome.failed).toStrictEqual({ titles: ['Late streams'], failure: full });
  });
});

describe('what became of taking back is said', () => {
  it.each([
    [{ kind: 'undone', title: null, taken: 1, delivered: 0, gone: 0 }, 'Clip taken back'],
    [
      { kind: 'undone', title: 'Late\u202e streams', taken: 1, delivered: 0, gone: 0 },
      'Clip taken back: “Late streams”',
    ],
    [
      { kind: 'undone', title: null, taken: 7, delivered: 7, gone: 1 },
      '7 clips taken back. What is in the inbox of the desk goes to its archive. Too late for 1 of them.',
    ],
    [{ kind: 'too-late' }, 'Too late to take it back here. Archive it on the desk.'],
    [{ kind: 'nothing' }, 'There is nothing to take back.'],
    [
      { kind: 'failed', failure: full },
      'Not taken back: the browser could not store it (QuotaExceededError). The clip is still there.',
    ],
  ] as const)('%j', (undone, sentence) => {
    expect(undoSentence(word, undone)).toBe(sentence);
  });
});
