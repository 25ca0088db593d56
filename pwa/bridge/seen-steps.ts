import type { SeenChange, SeenPlace } from '#shared/seen.ts';
import type { SeenMap } from '#pwa/store/desk-store.ts';

/** Most entries of a part, and most bytes of it as JSON: what a message may be long, with some room left. */
const MOST_ENTRIES = 20_000;
const MOST_BYTES = 900_000;
/** Bytes of a key and of an entry at most, with what stands between. */
const KEY = 17;
const ENTRY = 28;

type Entry = readonly [key: number, place: number | null];

/** What changed, with entries of one place side by side, so that a part names few places. */
const entriesBetween = (before: SeenMap | null, now: SeenMap): readonly Entry[] => {
  const wordsBefore = before?.places.map((place) => JSON.stringify(place)) ?? [];
  const words = now.places.map((place) => JSON.stringify(place));
  const entries: Entry[] = [];
  for (const [key, place] of now.placeByKey) {
    const old = before?.placeByKey.get(key);
    if (old === undefined || wordsBefore[old] !== words[place]) entries.push([key, place]);
  }
  for (const key of before?.placeByKey.keys() ?? []) if (!now.placeByKey.has(key)) entries.push([key, null]);
  return entries.sort(([, one], [, other]) => (one ?? -1) - (other ?? -1));
};

interface Part {
  readonly places: SeenPlace[];
  readonly put: [number, number][];
  readonly drop: number[];
}

const partsOf = (entries: readonly Entry[], places: readonly SeenPlace[]): readonly Part[] => {
  let part: Part = { places: [], put: [], drop: [] };
  const parts = [part];
  let bytes = 0;
  let named = -1;
  for (const [key, number] of entries) {
    const place = number === null ? undefined : places[number];
    const size = place === undefined ? KEY : ENTRY + (number === named ? 0 : 4 * JSON.stringify(place).length);
    if (part.put.length + part.drop.length >= MOST_ENTRIES || bytes + size > MOST_BYTES) {
      part = { places: [], put: [], drop: [] };
      parts.push(part);
      bytes = 0;
      named = -1;
    }
    bytes += size;
    if (place === undefined) part.drop.push(key);
    else {
      if (number !== null && number !== named) {
        part.places.push(place);
        named = number;
      }
      part.put.push([key, part.places.length - 1]);
    }
  }
  return parts;
};

/** The parts of the step from one map to another, or of a beginning anew; a step that changes nothing has one empty part. */
export const seenSteps = (before: SeenMap | null, now: SeenMap): readonly SeenChange[] => {
  const parts = partsOf(entriesBetween(before, now), now.places);
  const [from, to] = [before?.name ?? null, now.name];
  return parts.map(({ places, put, drop }, part) => ({
    from,
    to,
    part,
    last: part === parts.length - 1,
    places,
    put,
    drop,
  }));
};
