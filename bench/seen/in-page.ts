// Neither half of the index has a door that one look could be measured through: this runs both in a page, as they are.
/* oxlint-disable no-restricted-imports -- see above */
import { makeSeenIndex } from '#extension/store/seen.ts';
import { openToldDatabase } from '#extension/store/told-database.ts';
import { rememberLinks } from '#pwa/store/seen/clip-keys.ts';
import { buildSeenMap } from '#pwa/store/seen/seen-map.ts';
import { seenSteps } from '#pwa/bridge/seen-steps.ts';
import { clipId } from '#shared/ids.ts';
import { seenKeys } from '#shared/seen-keys.ts';

const ADDRESSES = 50_000;
const ISSUES = 300;
const LINKS = 2_000;
const BATCHES = 50;

const addressOf = (at: number): string =>
  `https://site-${at % 4_000}.example/2026/${at % 12}/an-article-of-${at}?page=2`;
const pageOf = (at: number) => ({
  url: `${addressOf(at)}&utm_source=newsletter`,
  canonicalUrl: at % 3 === 0 ? `https://www.site-${at % 4_000}.example/own/${at}` : null,
});

const timed = async <Value>(
  work: () => Promise<Value> | Value,
): Promise<{ readonly took: number; readonly value: Value }> => {
  const from = performance.now();
  const value = await work();
  return { took: performance.now() - from, value };
};

const at = (sorted: readonly number[], share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? 0;

/** One round over fresh databases; times in ms, sizes in bytes. */
const round = async () => {
  const name = `bench-${crypto.randomUUID()}`;
  const ids = Array.from({ length: ADDRESSES }, (_, number) =>
    clipId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`),
  );
  const keyed = await timed(
    () => new Map(ids.map((id, number) => [id, { keys: seenKeys(pageOf(number)), leader: null }])),
  );
  const issues = Array.from({ length: ISSUES }, (_, number) => ({
    label: `Lakeside Letter #${number}`,
    number,
    status: 'published' as const,
    cites: ids.slice(number * 40, number * 40 + 40),
    links: ids.slice(number * 12, number * 12 + 12).map((_id, link) => addressOf(number * 12 + link)),
  }));
  const sources = {
    keysByClip: keyed.value,
    archived: new Set(ids.slice(30_000)),
    issues,
    keysOfLink: rememberLinks(),
  };
  const map = await buildSeenMap(sources);
  const stepped = await timed(() => seenSteps(null, map));
  const archived = new Set(ids.slice(30_001));
  const built = await timed(() => buildSeenMap({ ...sources, archived }));
  const next = built.value;
  const small = await timed(() => seenSteps(map, next));

  const usedBefore = (await navigator.storage.estimate()).usage ?? 0;
  const database = openToldDatabase(name);
  const index = makeSeenIndex(database);
  const taken = await timed(async () => {
    for (const part of stepped.value) await index.take(part);
  });
  const tookSmall = await timed(async () => {
    for (const part of small.value) await index.take(part);
  });
  const used = ((await navigator.storage.estimate()).usage ?? 0) - usedBefore;
  let memory = 0;
  await database.buckets.each(({ keys, places }) => {
    memory += keys.byteLength + places.byteLength;
  });
  database.dexie.close();

  const again = openToldDatabase(name);
  const cold = makeSeenIndex(again);
  const first = await timed(() => cold.look(seenKeys(pageOf(12_345))));
  const many = await timed(() => cold.lookMany(Array.from({ length: LINKS }, (_, n) => seenKeys(pageOf(n * 37)))));
  const batches: number[] = [];
  let wrong = first.value.ok && first.value.value !== null ? 0 : 1;
  // The page's clock is coarser than a look: a hundred are timed at once.
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const pages = Array.from({ length: 100 }, (_, n) =>
      n % 2 === 0 ? ((batch * 100 + n) * 7) % ADDRESSES : ADDRESSES + n,
    );
    const looked = await timed(async () => {
      for (const page of pages) {
        const look = await cold.look(seenKeys(pageOf(page)));
        if (!look.ok || (look.value !== null) !== page < ADDRESSES) wrong += 1;
      }
    });
    batches.push(looked.took / 100);
  }
  batches.sort((one, other) => one - other);
  await again.dexie.delete();
  return {
    keys: map.placeByKey.size,
    keyed: keyed.took,
    built: built.took,
    parts: stepped.value.length,
    largestPart: Math.max(...stepped.value.map((part) => JSON.stringify(part).length)),
    smallStep: JSON.stringify(small.value[0]).length,
    taken: taken.took,
    tookSmall: tookSmall.took,
    memory,
    used,
    first: first.took,
    many: many.took,
    look: at(batches, 0.5),
    slowLook: at(batches, 1),
    wrong,
  };
};

Object.assign(globalThis, { benchSeenRound: round });
