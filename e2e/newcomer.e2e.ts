import { expect, type Page } from '@playwright/test';
import { readGolden } from './harness/golden.ts';
import { AZERTY, CYRILLIC, US } from './harness/layouts.ts';
import { finger, type Hands, keys, makeFirstIssue, mouse, mouseInLittleRoom } from './harness/newcomer.ts';
import { beTouched } from './harness/pointer.ts';
import { test } from './harness/test.ts';

interface Newcomer {
  readonly with: string;
  readonly hands: Hands;
  readonly prepare?: (desk: Page) => Promise<void>;
}

const newcomers: readonly Newcomer[] = [
  { with: 'the mouse alone', hands: mouse },
  ...[US, CYRILLIC, AZERTY].map((layout) => ({
    with: `the keys of a ${layout.name} keyboard alone`,
    hands: keys(layout),
  })),
  { with: 'a finger, on a phone', hands: finger, prepare: beTouched },
  {
    with: 'the mouse, in 320 px',
    hands: mouseInLittleRoom,
    prepare: (desk) => desk.setViewportSize({ width: 320, height: 640 }),
  },
];

for (const { with: tools, hands, prepare } of newcomers)
  test(`a newcomer comes from the empty desk to an exported file with ${tools}`, async ({ galley }) => {
    const desk = await galley.openDesk();
    await prepare?.(desk);
    expect(await makeFirstIssue(galley, desk, hands)).toBe(await readGolden('newcomer.md'));
  });
