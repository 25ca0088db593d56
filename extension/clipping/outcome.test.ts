import { describe, expect, it } from 'vitest';
import messages from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import { isStored, outcomeSentence, type Outcome } from './outcome.ts';

const texts: Record<string, { message: string } | undefined> = messages;

const word = (key: string, ...fillings: readonly string[]): string => {
  const found = texts[key];
  if (!found) throw new Error(`no words for ${key}`);
  return fillings.reduce((text, filling, index) => text.replace(`$${index + 1}`, filling), found.message);
};

const clipped = { kind: 'clipped', excerpts: 0, online: true, left: null } as const;

describe('what became of a gesture is said', () => {
  it.each<[Outcome, string]>([
    [clipped, 'Clipped'],
    [{ ...clipped, excerpts: 1 }, 'Clipped, with 1 excerpt'],
    [{ ...clipped, excerpts: 2 }, 'Clipped, with 2 excerpts'],
    [{ ...clipped, online: false }, 'Clipped. You are offline; it waits here.'],
    [{ ...clipped, kind: 'added', excerpts: 1 }, 'Added to your clip'],
    [{ kind: 'known', left: null }, 'Already clipped'],
    [{ kind: 'address-only', online: true }, 'This page does not let extensions read it. Saved its title and address.'],
    [
      { ...clipped, left: 'too-long' },
      'Clipped. A selection is too long to keep and was left out. Select less and clip again.',
    ],
    [
      { kind: 'not-stored', failure: { kind: 'full', detail: 'QuotaExceededError' } },
      'Not clipped: this device has no room left. Free some space and clip again.',
    ],
    [{ kind: 'long-address' }, 'Not clipped: the address of this page is longer than a clip can hold.'],
    [{ kind: 'not-a-page' }, 'This page belongs to the browser and cannot be clipped.'],
  ])('%j', (outcome, sentence) => {
    expect(outcomeSentence(word, outcome)).toBe(sentence);
  });

  it('never calls clipped what is not stored', () => {
    const outcomes: Outcome[] = [
      { kind: 'not-stored', failure: { kind: 'failed', detail: 'x' } },
      { kind: 'known', left: null },
      { kind: 'not-a-page' },
    ];
    expect(outcomes.map((outcome) => isStored(outcome))).toStrictEqual([false, false, false]);
  });
});
