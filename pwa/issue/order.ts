import { generateNKeysBetween } from 'fractional-indexing';

/** Something with a place among others: a fractional key, and an id that settles ties the same way everywhere. */
export interface Placed {
  readonly id: string;
  readonly key: string;
}

export const byKey = (one: Placed, other: Placed): number => {
  const [a, b] = one.key === other.key ? [one.id, other.id] : [one.key, other.key];
  return a < b ? -1 : Number(a > b);
};

const keysBetween = (left: string | null, right: string | null, count: number): readonly string[] | null => {
  if (left !== null && right !== null && left >= right) return null;
  try {
    return generateNKeysBetween(left, right, count);
  } catch {
    return null; // A neighbour's key is none that this library made: the caller gives the whole list new ones.
  }
};

export interface NewKeys {
  /** One for each newcomer, in order. */
  readonly keys: readonly string[];
  /** New keys for those already there, by id: empty unless their old ones leave no room. */
  readonly rekeyed: ReadonlyMap<string, string>;
}

/** Keys for so many newcomers at an index of a sorted list; where its keys tie, the whole list is keyed anew. */
export const keysAt = (list: readonly Placed[], index: number, count: number, anew = false): NewKeys => {
  const keys = anew ? null : keysBetween(list[index - 1]?.key ?? null, list[index]?.key ?? null, count);
  if (keys !== null) return { keys, rekeyed: new Map() };
  const all = generateNKeysBetween(null, null, list.length + count);
  const stay = [...all.slice(0, index), ...all.slice(index + count)];
  return {
    keys: all.slice(index, index + count),
    rekeyed: new Map(list.map((placed, at) => [placed.id, stay[at] ?? ''])),
  };
};
