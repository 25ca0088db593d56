import { describe, expect, it } from 'vitest';
import messages from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import { testId } from '#extension/test-clip.ts';
import { isStored, outcomeSentence, type Outcome } from './outcome.ts';

const texts: Record<string, { message: string } | undefined> = messages;

const word = (key: string, ...fillings: readonly string[]): string => {
  const found = texts[key];
  if (!found) throw new Error(`no words for ${key}`);
  return fillings.reduce((text, filling, index) => text.replace(`$${index + 1}`, filling), found.message);
};

const id = testId(1);
const clipped = { kind: 'clipped', id, excerpts: 0, online: true, left: null } as const;

describe('what became of a gesture is said', () => {
  it.each<[Outcome, string]>([
    [clipped, 'Clipped'],
    [{ ...clipped, excerpts: 1 }, 'Clipped, with 1 excerpt'],
    [{ ...clipped, excerpts: 2 }, 'Clipped, with 2 excerpts'],
    [{ ...clipped, online: false }, 'Clipped. You are offline; it waits here.'],
    [{ ...clipped, kind: 'added', excerpts: 1 }, 'Added to your clip'],
    [{ kind: 'known', left: null }, 'Already clipped'],
    [
      { kind: 'address-only', id, online: true },
      'This page does not let extensions read it. Saved its title and address.',
    ],
    [
      { ...clipped, left: 'too-long' },
      'Clipped. A selection is too long to keep and was left out. Select less and clip again.',
    ],
    [
      { kind: 'not-stored', failure: { kind: 'full', detail: 'QuotaExceededError' } },
      'Not clipped: this device has no room left. Free some space and clip again.',
    ],
    [{ kind: 'asleep', id, online: true }, 'This tab is asleep, and was left so. Saved its title and address.'],
    [{ kind: 'moved-on', id, online: true }, 'The page moved on while it was read. Saved its title and address.'],
    [{ ...clipped, unopened: true }, 'Link clipped, its page unopened'],
    [{ kind: 'not-a-web-link' }, 'Not clipped: this link leads to no web page.'],
    [{ kind: 'not-a-web-picture' }, 'Not clipped: this picture has no address of its own.'],
    [
      { ...clipped, seen: { where: 'published', issue: 'Lakeside Letter #254' } },
      'Clipped. Seen in Lakeside Letter #254.',
    ],
    [
      { ...clipped, seen: { where: 'placed', issue: 'Lakeside Letter #255' } },
      'Clipped. It is placed in Lakeside Letter #255.',
    ],
    [{ kind: 'known', left: null, seen: { where: 'inbox' } }, 'Already clipped. It is in your inbox.'],
    [{ kind: 'known', left: null, seen: { where: 'archived' } }, 'Already clipped. It is in your archive.'],
    [{ ...clipped, seen: null }, 'Clipped'],
    [{ ...clipped, selection: 'none' }, 'Clipped. What you selected could not be read.'],
    [{ ...clipped, excerpts: 1, selection: 'plain' }, 'Clipped, with 1 excerpt'],
    [{ kind: 'known', left: null, selection: 'none' }, 'Already clipped. What you selected could not be read.'],
    [
      { kind: 'address-only', id, online: true, selection: 'plain' },
      'This page does not let extensions read it. Saved its title and address. Your selection was saved too, as plain text.',
    ],
    [
      { kind: 'address-only', id, online: true, left: 'too-long' },
      'This page does not let extensions read it. Saved its title and address. A selection is too long to keep and was left out. Select less and clip again.',
    ],
    [
      { kind: 'moved-on', id, online: true, selection: 'plain' },
      'The page moved on while it was read. Saved its title and address. Your selection was saved too, as plain text.',
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
      { kind: 'not-a-web-link' },
    ];
    expect(outcomes.map((outcome) => isStored(outcome))).toStrictEqual([false, false, false, false]);
  });
});
