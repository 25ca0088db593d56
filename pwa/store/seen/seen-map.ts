import type { SeenPlace } from '#shared/seen.ts';
import { hash53, SEEN_KEYS_VERSION } from '#shared/seen-keys.ts';
import type { SeenMap } from '#pwa/store/desk-store.ts';
import { makeBreather, type Breather } from './breather.ts';
import type { PageKeys } from './clip-keys.ts';
import type { SeenIssue } from './seen-issues.ts';

export interface SeenSources {
  readonly keysByClip: ReadonlyMap<string, PageKeys>;
  /** Clips that no issue cites and that their owner archived; every other one that no issue cites lies in the inbox. */
  readonly archived: ReadonlySet<string>;
  readonly issues: readonly SeenIssue[];
  /** The keys of an item's link; asked for every link each time, so whoever answers remembers. */
  readonly keysOfLink: (url: string) => readonly number[];
}

const ARCHIVED = 0;
const INBOX = 1;

/** The issues with the one that says most last: published before drafts, and of both the latest. */
const inOrder = (issues: readonly SeenIssue[]): readonly SeenIssue[] =>
  issues.toSorted(
    (one, other) =>
      Number(one.status === 'published') - Number(other.status === 'published') ||
      (one.number ?? 0) - (other.number ?? 0) ||
      (one.label < other.label ? -1 : 1),
  );

/** Steps between two looks at the clock, which take longer than a step. */
const LOOK_UP = 256;

/**
 * Names a map by what it says: the same everywhere for the same, in whatever order it came to it. A sum over all keys, each mixed with
 * its place, so that it needs no order.
 */
const nameOf = async (
  placeByKey: ReadonlyMap<number, number>,
  places: readonly SeenPlace[],
  breather: Breather,
): Promise<string> => {
  const salts = places.map((place) => hash53(JSON.stringify(place)));
  let low = 0;
  let high = 0;
  let done = 0;
  for (const [key, place] of placeByKey) {
    const salt = salts[place] ?? 0;
    const mixed = Math.imul((key >>> 0) ^ (salt >>> 0), 2_654_435_761);
    const other = Math.imul(Math.trunc(key / 2 ** 32) ^ Math.trunc(salt / 2 ** 32) ^ (mixed >>> 15), 1_597_334_677);
    low = (low + (mixed ^ (other >>> 13))) >>> 0;
    high = (high + (other ^ (mixed >>> 16))) >>> 0;
    if ((done += 1) % LOOK_UP === 0 && breather.isDue()) await breather.rest();
  }
  return `${SEEN_KEYS_VERSION}-${placeByKey.size}-${high.toString(16)}-${low.toString(16)}`;
};

/**
 * Where every page was seen, by each of its keys: of all places a key was seen in, the one that says most. In stretches: what it is made of
 * may change meanwhile, and then it is made again.
 */
export const buildSeenMap = async (
  { keysByClip, archived, issues, keysOfLink }: SeenSources,
  breather: Breather = makeBreather(),
): Promise<SeenMap> => {
  const ordered = inOrder(issues);
  const places: SeenPlace[] = [
    { where: 'archived' },
    { where: 'inbox' },
    ...ordered.map(({ status, label }): SeenPlace => ({
      where: status === 'published' ? 'published' : 'placed',
      issue: label,
    })),
  ];
  const placeByKey = new Map<number, number>();
  const see = (keys: readonly number[], place: number): void => {
    for (const key of keys) if ((placeByKey.get(key) ?? -1) < place) placeByKey.set(key, place);
  };
  const placeByClip = new Map<string, number>();
  for (const [at, { cites, links }] of ordered.entries()) {
    for (const id of cites) placeByClip.set(id, at + 2);
    for (const url of links) see(keysOfLink(url), at + 2);
    if (breather.isDue()) await breather.rest();
  }
  let done = 0;
  for (const [id, { keys, leader }] of keysByClip) {
    const place = placeByClip.get(id) ?? (leader === null ? undefined : placeByClip.get(leader));
    see(keys, place ?? (archived.has(id) ? ARCHIVED : INBOX));
    if ((done += 1) % LOOK_UP === 0 && breather.isDue()) await breather.rest();
  }
  return { name: await nameOf(placeByKey, places, breather), places, placeByKey };
};
