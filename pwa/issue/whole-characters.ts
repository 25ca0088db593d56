/**
 * Half of a character beyond the first 65,536, standing alone. Yjs stores text as UTF-8, which has no way to write it: it would come back
 * as U+FFFD, and so would the other half.
 */
const HALF = /\p{Surrogate}/gu;

/** A text without halves of characters; of a whole character nothing goes. */
export const withoutHalves = (text: string): string => (text.isWellFormed() ? text : text.replaceAll(HALF, ''));

/** Where two texts differ: from `fromA` to `toA` of the one stands what is from `fromB` to `toB` in the other. */
export interface Difference {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** What a reader takes for one character: an emoji with its skin tone, a flag, a letter with its marks. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Below the first combining mark everything is a character of its own, but the two halves of a line's end. */
const isSimple = (unit: number): boolean => unit < 0x300 && unit !== 13;

/** The character that a place lies within, in a text of one line or more; null where it lies between two. */
const characterAround = (text: string, at: number): readonly [start: number, end: number] | null => {
  if (at <= 0 || at >= text.length) return null;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (isSimple(before) && (isSimple(after) || after === 13)) return null;
  // No character is on two lines, so that a long text costs no more than its line.
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const found = CHARACTERS.segment(text.slice(line, end < 0 ? text.length : end + 1)).containing(at - line);
  if (found === undefined || found.index === at - line) return null;
  return [line + found.index, line + found.index + found.segment.length];
};

/** How far back a place must go, or on, to lie between two characters of both texts. */
const stepsOut = (a: string, b: string, atA: number, atB: number, end: 0 | 1): number => {
  for (let steps = 0; ;) {
    const move = end === 0 ? -steps : steps;
    const inA = characterAround(a, atA + move)?.[end];
    const inB = characterAround(b, atB + move)?.[end];
    if (inA === undefined && inB === undefined) return steps;
    const [fromA, fromB] = [Math.abs((inA ?? atA + move) - atA), Math.abs((inB ?? atB + move) - atB)];
    steps = Math.max(fromA, fromB);
  }
};

interface Grown extends Difference {
  readonly back: number;
  readonly on: number;
}

const hull = (one: Difference, other: Difference): Difference => ({
  fromA: one.fromA,
  toA: other.toA,
  fromB: one.fromB,
  toB: other.toB,
});

/** Two that grow into each other are one, and grow anew. */
const joined = (grown: readonly Grown[]): readonly Difference[] => {
  const list: Difference[] = [];
  let end = -Infinity;
  for (const next of grown) {
    const last = list.at(-1);
    if (last !== undefined && end > next.fromA - next.back) list[list.length - 1] = hull(last, next);
    else list.push(next);
    end = next.toA + next.on;
  }
  return list;
};

/** The same differences, each from the start of a character to the end of one, in both texts. */
export const wholeDifferences = (a: string, b: string, found: readonly Difference[]): readonly Difference[] => {
  const grown = found.map((each) => ({
    ...each,
    back: stepsOut(a, b, each.fromA, each.fromB, 0),
    on: stepsOut(a, b, each.toA, each.toB, 1),
  }));
  const fewer = joined(grown);
  if (fewer.length < found.length) return wholeDifferences(a, b, fewer);
  return grown.map(({ fromA, toA, fromB, toB, back, on }) => ({
    fromA: fromA - back,
    toA: toA + on,
    fromB: fromB - back,
    toB: toB + on,
  }));
};

/** Where two texts differ, leaving what is equal at both ends; null where they are the same. */
export const differenceOf = (a: string, b: string): Difference | null => {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  if (start === a.length && start === b.length) return null;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return { fromA: start, toA: a.length - end, fromB: start, toB: b.length - end };
};
