/** Chances that a seed decides: the same seed gives the same ones in the same order. */
export interface Random {
  /** A number from 0 to below 1. */
  readonly next: () => number;
  /** A whole number from one to another, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly isSo: (chance: number) => boolean;
  readonly pick: <Value>(from: readonly [Value, ...Value[]]) => Value;
  /** About so many of them, each at most once, in their order. */
  readonly some: <Value>(from: readonly Value[], about: number) => Value[];
}

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export const makeRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const isSo = (chance: number): boolean => next() < chance;
  return {
    next,
    isSo,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    some: (from, about) => from.filter(() => isSo(about / from.length)),
  };
};
