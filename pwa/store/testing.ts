import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import { clipId, type ClipId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { DeskStore, IncomingRow, StoreFailure, Watch } from './desk-store.ts';
import { openDeskStore } from './open-desk-store.ts';
import type { StoreWorld } from './store-world.ts';

/** The value of a result that a test expects to be good. */
export const good = <Value>(result: Result<Value, StoreFailure>): Value => {
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.why}`);
  return result.value;
};

/** A clip id that sorts by its number. */
export const idOf = (number: number): ClipId =>
  clipId.parse(`01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);

/** A clip with this number: its id and its time follow from it. */
export const clipOf = (number: number, patch: Partial<Omit<Clip, 'capture'>> & Partial<Clip['capture']> = {}): Clip => {
  const { note = '', section = null, joins = null, clippedAt = number, issue, via, filled, ...capture } = patch;
  return clipSchema.parse({
    v: 1,
    id: idOf(number),
    clippedAt,
    note,
    section,
    joins,
    ...(issue !== undefined && { issue }),
    ...(via !== undefined && { via }),
    ...(filled !== undefined && { filled }),
    capture: {
      url: `https://example.org/${number}`,
      canonicalUrl: null,
      title: `Title ${number}`,
      siteName: null,
      authors: [],
      published: null,
      description: null,
      language: null,
      image: null,
      excerpts: [],
      ...capture,
    },
  });
};

export const rowOf = (clip: Clip): IncomingRow => ({ key: clip.id, clip });

let opened = 0;

/** A name no other test uses. */
export const freshName = (): string => `galley-test-${Date.now()}-${(opened += 1)}`;

/** A store on a database of its own, or a second connection to a named one. */
export const openTestStore = async (world: Partial<StoreWorld> = {}): Promise<DeskStore> =>
  good(await openDeskStore({ now: () => 1_000, mintId: () => crypto.randomUUID(), name: freshName(), ...world }));

/** The first answer of a watch that meets the condition; fails when the watch does. */
export const firstOf = <Value>(watch: Watch<Value>, isIt: (value: Value) => boolean = () => true): Promise<Value> =>
  new Promise((resolve, reject) => {
    let end: (() => void) | null = null;
    let found = false;
    end = watch.subscribe(
      (value) => {
        if (found || !isIt(value)) return;
        found = true;
        resolve(value);
        end?.();
      },
      (failure) => reject(new Error(failure.why)),
    );
    if (found) end();
  });
