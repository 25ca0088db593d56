import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgeRow } from './age-row.ts';
import { isKeptLongEnough, olderBy } from './age.ts';

const DAY_MS = 86_400_000;

const ageAfter = (rounds: readonly number[]): number =>
  rounds.reduce<AgeRow | null>((before, wall) => olderBy(before, wall), null)?.age ?? 0;

test('grows a day older with each daily round', () => {
  expect(ageAfter([0, 1, 2, 3].map((day) => day * DAY_MS))).toBe(3 * DAY_MS);
});

test('grows by what passed where rounds are made more often', () => {
  expect(ageAfter([0, 0.25, 0.5, 0.75, 1].map((day) => day * DAY_MS))).toBe(DAY_MS);
});

test('is at most a day older for a clock that jumps ten years ahead, and no younger for one that jumps back', () => {
  const tenYears = 3_650 * DAY_MS;
  expect(ageAfter([0, tenYears])).toBe(DAY_MS);
  expect(ageAfter([tenYears, 0])).toBe(0);
  // It goes on from where it was set to, neither standing still for ten years nor growing old at once.
  expect(ageAfter([tenYears, 0, DAY_MS])).toBe(DAY_MS);
});

test('has made as many rounds as days before anything was kept long enough, whatever the clock does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (jumps, days) => {
        const age = ageAfter(jumps.map((day) => day * DAY_MS));
        expect(!isKeptLongEnough(undefined, age, days) || jumps.length > days + 1).toBe(true);
      },
    ),
  );
});
