import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#shared/testing/runs.ts';
import { seenChange, type SeenPlace } from '#shared/seen.ts';
import type { SeenMap } from '#pwa/store/desk-store.ts';
import { seenSteps } from './seen-steps.ts';

const PLACES: readonly SeenPlace[] = [
  { where: 'archived' },
  { where: 'inbox' },
  { where: 'placed', issue: 'Letter #255' },
  { where: 'published', issue: 'Letter #254' },
];

const mapOf = (name: string, entries: readonly (readonly [number, number])[], places = PLACES): SeenMap => ({
  name,
  places,
  placeByKey: new Map(entries),
});

type Told = ReadonlyMap<number, SeenPlace | undefined>;

const spelled = ({ places, placeByKey }: SeenMap): Told =>
  new Map([...placeByKey].map(([key, at]) => [key, places[at]]));

/** What somebody knows who knew this before, and took all parts. */
const after = (before: Told, parts: ReturnType<typeof seenSteps>): Told => {
  const known = new Map(parts[0]?.from === null ? [] : before);
  for (const { places, put, drop } of parts) {
    for (const key of drop) known.delete(key);
    for (const [key, at] of put) known.set(key, places[at]);
  }
  return known;
};

const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3 })));

describe('the steps between two maps', () => {
  it('lead from any one to any other, and carry nothing that both say', () => {
    fc.assert(
      fc.property(entries, entries, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (one, other, order) => {
        const before = mapOf('one', one);
        const now = mapOf(
          'other',
          other.map(([key, at]) => [key, order.indexOf(at)]),
          order.map((at) => PLACES[at] ?? { where: 'inbox' }),
        );
        const parts = seenSteps(before, now);
        expect(after(spelled(before), parts)).toStrictEqual(spelled(now));
        expect(after(new Map(), seenSteps(null, now))).toStrictEqual(spelled(now));
        for (const { places, put, drop } of parts) {
          for (const [key, at] of put) expect(spelled(before).get(key)).not.toStrictEqual(places[at]);
          for (const key of drop) expect(now.placeByKey.has(key)).toBe(false);
        }
      }),
      runs(60),
    );
  });

  it('come in parts that the clipper takes, none longer than a message may be', () => {
    const many: SeenPlace[] = Array.from({ length: 3_000 }, (_, at) => ({
      where: 'published',
      issue: `${'𝒳'.repeat(190)} #${at}`,
    }));
    const now = mapOf(
      'now',
      Array.from({ length: 24_000 }, (_, at) => [2 ** 52 + at, at % 3_000]),
      many,
    );
    const parts = seenSteps(null, now);
    expect(parts.length).toBeGreaterThan(2);
    for (const [at, part] of parts.entries()) {
      expect(seenChange.parse(part)).toMatchObject({ from: null, to: 'now', part: at, last: at === parts.length - 1 });
      expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(1_048_576);
    }
    const told = after(new Map(), parts);
    expect(told.size).toBe(24_000);
    expect([...spelled(now)].every(([key, place]) => told.get(key) === place)).toBe(true);
  });

  it('are one empty part where nothing changed, and where there is nothing', () => {
    const same = mapOf('same', [[1, 1]]);
    expect(seenSteps(same, same)).toMatchObject([{ from: 'same', part: 0, last: true, put: [], drop: [] }]);
    expect(seenSteps(null, mapOf('none', []))).toMatchObject([{ from: null, part: 0, last: true, put: [] }]);
  });
});
