import { liveQuery } from 'dexie';
import type { Clip } from '#shared/clip.ts';
import type { Result } from '#shared/result.ts';
import type { OutboxDatabase, StoredClip } from './database.ts';
import { attempt } from './attempt.ts';
import { changeClips } from './ledger.ts';
import { addClip } from './outbox.ts';
import { readClip } from './read-clip.ts';
import type { StoreFailure } from './store-failure.ts';

/** A clip of a page that nobody opened, which is due to be looked at. */
export interface Filling {
  readonly clip: Clip;
  readonly tries: number;
}

/** A clip that is tried no more. */
export interface GivenUp {
  readonly url: string;
  /** What it is called: the words of the link. */
  readonly title: string;
  /** As it was noted down. */
  readonly why: string;
}

/** Which clips wait for their title, authors and date. It is kept on disk: a worker may end at any moment. */
export interface Fillings {
  /** Some of those that are due. One whose clip is gone from the outbox is forgotten; one whose clip cannot be read is given up. */
  due(now: number, most: number): Promise<Result<readonly Filling[], StoreFailure>>;
  /** When the next one is due, in milliseconds since the epoch; null where none waits. */
  nextDue(now: number): Promise<Result<number | null, StoreFailure>>;
  /** Store what was found, as a clip that joins the unopened one; nothing where that is gone, or was filled in before. */
  fill(id: string, found: Clip): Promise<Result<'filled' | 'gone', StoreFailure>>;
  postpone(id: string, tries: number, due: number): Promise<Result<null, StoreFailure>>;
  /** Never try this one again, and note why. */
  giveUp(id: string, why: string): Promise<Result<null, StoreFailure>>;
  /** Those that were given up, the latest first. */
  givenUp(): Promise<Result<readonly GivenUp[], StoreFailure>>;
  /** Call back when other pages are given up than before, whoever of the clipper does it. */
  onGivenUp(changed: () => void): void;
  /** Those that were given up are due at once, as if they had never been tried. */
  tryAgain(): Promise<Result<null, StoreFailure>>;
  /** Those that were never tried are due at once: the curator has allowed more than before. */
  wake(): Promise<Result<null, StoreFailure>>;
}

const clipOf = (row: StoredClip | undefined): Clip | null => (row === undefined ? null : readClip(row.text));

/** Nothing waits longer than two days, in milliseconds: what is due later than that was put off by a clock that was ahead. */
const LONGEST = 2 * 24 * 60 * 60 * 1000;

const readDue = async (db: OutboxDatabase, now: number, most: number): Promise<Filling[]> => {
  const rows = await db.fillings
    .where('due')
    .belowOrEqual(now)
    .or('due')
    .above(now + LONGEST)
    .limit(most)
    .toArray();
  const stored = await db.clips.bulkGet(rows.map(({ id }) => id));
  const clips = stored.map((row) => clipOf(row));
  await db.fillings.bulkDelete(rows.filter((_, at) => stored[at] === undefined).map(({ id }) => id));
  const unread = rows.filter((_, at) => stored[at] !== undefined && clips[at] === null);
  await db.fillings.bulkPut(unread.map(({ id, url, tries }) => ({ id, url, tries, gaveUp: 'no clip' })));
  return rows.flatMap(({ tries }, at) => {
    const clip = clips[at];
    return clip ? [{ clip, tries }] : [];
  });
};

const readGivenUp = async (db: OutboxDatabase): Promise<GivenUp[]> => {
  const rows = (await db.fillings.toArray()).filter(({ gaveUp }) => gaveUp !== undefined).toReversed();
  const stored = await db.clips.bulkGet(rows.map(({ id }) => id));
  return rows.map(({ url, gaveUp: why = '' }, at) => ({
    url,
    title: clipOf(stored[at])?.capture.title ?? url,
    why,
  }));
};

export const makeFillings = (db: OutboxDatabase): Fillings => ({
  due: (now, most) => attempt(() => db.dexie.transaction('rw', db.fillings, db.clips, () => readDue(db, now, most))),
  nextDue: (now) =>
    attempt(async () => {
      const first = (await db.fillings.orderBy('due').first())?.due;
      return first === undefined ? null : first > now + LONGEST ? now : first;
    }),
  fill: (id, found) =>
    attempt(() =>
      changeClips(db, [db.fillings], async (changes) => {
        const [row, clip] = await Promise.all([db.fillings.get(id), db.clips.get(id)]);
        if (row === undefined || row.filledBy !== undefined || clip === undefined) return 'gone' as const;
        await db.fillings.put({ id, url: row.url, tries: row.tries, filledBy: found.id });
        await addClip(db, changes, found);
        return 'filled' as const;
      }),
    ),
  postpone: (id, tries, due) =>
    attempt(async () => {
      await db.fillings.update(id, { tries, due });
      return null;
    }),
  giveUp: (id, why) =>
    attempt(async () => {
      const row = await db.fillings.get(id);
      // Without a time it is in no index of times.
      if (row) await db.fillings.put({ id, url: row.url, tries: row.tries, gaveUp: why });
      return null;
    }),
  givenUp: () => attempt(() => db.dexie.transaction('r', db.fillings, db.clips, () => readGivenUp(db))),
  onGivenUp: (changed) => void liveQuery(() => readGivenUp(db)).subscribe({ next: changed, error: changed }),
  tryAgain: () =>
    attempt(() =>
      db.dexie.transaction('rw', db.fillings, async () => {
        const rows = (await db.fillings.toArray()).filter(({ gaveUp }) => gaveUp !== undefined);
        await db.fillings.bulkPut(rows.map(({ id, url }) => ({ id, url, tries: 0, due: 0 })));
        return null;
      }),
    ),
  wake: () =>
    attempt(async () => {
      await db.fillings
        .where('due')
        .above(0)
        .and(({ tries }) => tries === 0)
        .modify({ due: 0 });
      return null;
    }),
});
