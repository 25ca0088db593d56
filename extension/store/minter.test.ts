import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMinter, nextMinted, type Minted } from './minter.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 30);
const TEN_YEARS = 3_650 * DAY_MS;

const timeIn = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

const mintAt = (...clocks: readonly number[]): string[] => {
  let clock = 0;
  const minter = makeMinter(() => clock);
  return clocks.map((next) => {
    clock = next;
    return minter.mint();
  });
};

test('says the time of the clock, where that goes on as clocks do', () => {
  const clocks = [NOW, NOW + 5, NOW + DAY_MS, NOW + 20 * DAY_MS];
  expect(mintAt(...clocks).map(timeIn)).toStrictEqual(clocks);
});

test('goes along with a clock that jumps ten years ahead by thirty days once, and comes back with it', () => {
  const ahead = NOW + TEN_YEARS;
  const times = mintAt(NOW, ahead, ahead + 1_000, NOW + DAY_MS, NOW + 40 * DAY_MS).map(timeIn);
  expect(times[2]).toBe(NOW + 30 * DAY_MS + 1_000);
  expect(times.at(-1)).toBe(NOW + 40 * DAY_MS);
});

test('knows no time before there was a clipper', () => {
  expect(timeIn(mintAt(0)[0] ?? '')).toBe(Date.UTC(2026, 0, 1));
});

test('sorts ids as they were minted, and years behind no believable clock, whatever the clock does and wherever a worker begins anew', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 * NOW }), fc.boolean()), { minLength: 1 }), (clocks) => {
      let clock = 0;
      let minter = makeMinter(() => clock);
      const ids = clocks.map(([next, isAnew]) => {
        const stored = minter.last();
        if (isAnew) {
          minter = makeMinter(() => clock);
          minter.resume(stored);
        }
        clock = next;
        return minter.mint();
      });
      expect(ids.toSorted()).toStrictEqual(ids);
    }),
  );
});

test('goes on from no row that cannot be read', () => {
  const minter = makeMinter(() => NOW);
  minter.resume({ name: 'minted', at: 'soon' });
  expect(minter.last()).toBeNull();
  const last: Minted = nextMinted(null, NOW);
  minter.resume(last);
  expect(minter.last()).toStrictEqual(last);
});
