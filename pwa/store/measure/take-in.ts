import { Dexie } from 'dexie';
import { openDeskStore } from '#pwa/store/open-desk-store.ts';
import { BATCH_BYTES } from '#shared/bridge.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';

/** Milliseconds each way of storing the same clips took, and of parsing them alone. */
export interface TakeInMeasured {
  readonly clips: number;
  readonly batches: number;
  readonly barePut: number;
  readonly parse: number;
  readonly takeIn: number;
  /** The same batches once more: what a lost ack costs. */
  readonly again: number;
}

/** A clip of about a kilobyte, as JSON; ids sort by their number as real ones sort by time. */
export const benchClip = (number: number): Clip =>
  clipSchema.parse({
    v: 1,
    id: `019b0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    clippedAt: 1_780_000_000_000 + number * 1_000,
    note: '',
    section: null,
    joins: null,
    capture: {
      url: `https://example.org/articles/${number}/a-title-of-some-length`,
      canonicalUrl: null,
      title: `Article ${number}: a title of some length, as they have`,
      siteName: 'Example',
      authors: ['A. Writer'],
      published: '2026-11-22',
      description: 'One sentence about what the article says.',
      language: 'en',
      image: null,
      excerpts: [
        {
          markdown: 'A passage **of the article**. '.repeat(8),
          text: 'A passage of the article. '.repeat(8),
          selector: { exact: 'A passage of the article.', prefix: '', suffix: '' },
          fragmentUrl: `https://example.org/articles/${number}#:~:text=A%20passage`,
        },
      ],
    },
  });

const batchesOf = (clips: readonly Clip[]): readonly (readonly Clip[])[] => {
  const batches: Clip[][] = [];
  let room = 0;
  for (const clip of clips) {
    const size = JSON.stringify(clip).length;
    if (size > room) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    batches.at(-1)?.push(clip);
    room -= size;
  }
  return batches;
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const bare = async (name: string, batches: readonly (readonly Clip[])[]): Promise<number> => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ clips: 'id' });
  await db.open();
  const took = await timed(async () => {
    for (const batch of batches) await db.table('clips').bulkPut(batch);
  });
  await db.delete();
  return took;
};

/** Runs in a page: stores `count` clips bare and through the desk's store, in the batches the bridge would carry. */
export const measureTakeIn = async (count: number): Promise<TakeInMeasured> => {
  const name = `galley-bench-${crypto.randomUUID()}`;
  const batches = batchesOf(Array.from({ length: count }, (_, number) => benchClip(number)));
  const rows = batches.map((batch) => batch.map((clip) => ({ key: clip.id, clip })));
  const barePut = await bare(`${name}-bare`, batches);
  const opened = await openDeskStore({ now: Date.now, mintId: () => crypto.randomUUID(), name });
  if (!opened.ok) throw new Error(opened.failure.why);
  const store = opened.value;
  const takeAll = async (): Promise<void> => {
    for (const batch of rows) {
      const taken = await store.takeIn(batch);
      if (!taken.ok) throw new Error(taken.failure.why);
    }
  };
  const parse = await timed(() => rows.flat().every((row) => clipSchema.safeParse(row.clip).success));
  const takeIn = await timed(takeAll);
  const again = await timed(takeAll);
  store.close();
  await Dexie.delete(name);
  return { clips: count, batches: batches.length, barePut, parse, takeIn, again };
};
