import { describe, expect, onTestFinished, test } from 'vitest';
import { applyCommand } from '#pwa/issue/apply-command.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { makeDatabase } from '#pwa/store/database.ts';
import type { DeskStore, OpenDocument, SeenMap } from '#pwa/store/desk-store.ts';
import { makeLifeline } from '#pwa/store/lifeline.ts';
import { clipOf, firstOf, freshName, good, idOf, openTestStore, rowOf } from '#pwa/store/testing.ts';
import type { SeenPlace } from '#shared/seen.ts';
import { SEEN_KEYS_VERSION, seenKeys } from '#shared/seen-keys.ts';
import { followSeen } from './watch-seen.ts';

const world = { mintId: () => crypto.randomUUID() };

const placeIn = ({ places, placeByKey }: SeenMap, url: string): SeenPlace | null => {
  const found = seenKeys({ url, canonicalUrl: null }).flatMap((key) => placeByKey.get(key) ?? []);
  return places[Math.max(-1, ...found)] ?? null;
};

interface Desk {
  readonly store: DeskStore;
  readonly document: OpenDocument;
  readonly name: string;
  /** The latest answer of one watch that goes on. */
  readonly seen: () => SeenMap | null;
  readonly answers: () => number;
}

const setUp = async (): Promise<Desk> => {
  const name = freshName();
  const store = await openTestStore({ name });
  const publication = { ...newPublication('labelled', 'Lakeside Letter', world), sections: [] };
  good(await store.savePublication(publication));
  const document = good(await store.openIssue(good(await store.createIssue(publication.id, '2026-11-22'))));
  applyCommand(document.doc, { do: 'change-issue', patch: { number: 254 } }, world);
  await document.flush();
  let latest: SeenMap | null = null;
  let answers = 0;
  const stop = store.watchSeen().subscribe(
    (map) => {
      latest = map;
      answers += 1;
    },
    ({ why }) => {
      throw new Error(why);
    },
  );
  onTestFinished(() => {
    stop();
    store.close();
  });
  return { store, document, name, seen: () => latest, answers: () => answers };
};

const file = async ({ document }: Desk, ...clips: readonly ReturnType<typeof clipOf>[]): Promise<void> => {
  applyCommand(document.doc, { do: 'file-clips', clips, at: { section: null, before: null } }, world);
  await document.flush();
};

/** Where the desk says that a page was seen. */
const placeAt = (desk: Desk, url: string) => (): unknown => {
  const map = desk.seen();
  return map === null ? 'nothing yet' : placeIn(map, url);
};

const TOOLS = { emoji: '🔧', name: 'Tools', labels: [], callToAction: null };
const LATE = 'https://example.org/2';

describe('where pages were seen', () => {
  test('follows a clip from the inbox into an issue, out into the world, and back', async () => {
    const desk = await setUp();
    good(await desk.store.takeIn([1, 2].map((number) => rowOf(clipOf(number)))));
    await expect.poll(placeAt(desk, `${LATE}?utm_source=x`)).toEqual({ where: 'inbox' });
    await file(desk, clipOf(2));
    await expect.poll(placeAt(desk, LATE)).toEqual({ where: 'placed', issue: 'Lakeside Letter #254' });
    applyCommand(desk.document.doc, { do: 'change-issue', patch: { status: 'published' } }, world);
    await desk.document.flush();
    await expect.poll(placeAt(desk, LATE)).toEqual({ where: 'published', issue: 'Lakeside Letter #254' });
    good(await desk.store.archive([idOf(1)], true));
    await expect.poll(placeAt(desk, 'https://example.org/1')).toEqual({ where: 'archived' });
    good(await desk.store.archive([idOf(1)], false));
    await expect.poll(placeAt(desk, 'https://example.org/1')).toEqual({ where: 'inbox' });
    await expect.poll(placeAt(desk, 'https://example.org/3')).toBeNull();
  });

  test('knows an item that no clip stands behind, by its links', async () => {
    const desk = await setUp();
    const block = { kind: 'item', links: ['https://youtu.be/dQw4w9WgXcQ'] } as const;
    applyCommand(desk.document.doc, { do: 'add-block', block, at: { section: null, before: null } }, world);
    await desk.document.flush();
    await expect.poll(placeAt(desk, 'https://www.youtube.com/watch?v=dQw4w9WgXcQ')).toEqual({
      where: 'placed',
      issue: 'Lakeside Letter #254',
    });
  });

  test('knows what was filled in for a placed link as placed', async () => {
    const desk = await setUp();
    good(await desk.store.takeIn([rowOf(clipOf(1, { unopened: true }))]));
    await file(desk, clipOf(1));
    const found = clipOf(2, { url: 'https://other.example/final', joins: idOf(1), filled: true });
    good(await desk.store.takeIn([rowOf(found)]));
    await expect
      .poll(placeAt(desk, 'https://other.example/final'))
      .toEqual({ where: 'placed', issue: 'Lakeside Letter #254' });
  });

  test('takes pages for one that differ by a name the curator takes off', async () => {
    const desk = await setUp();
    const clip = {
      ...clipOf(1, { url: 'https://example.org/late?from=letter' }),
      names: { strip: ['from'], spare: [] },
    };
    good(await desk.store.takeIn([rowOf(clip)]));
    await expect.poll(placeAt(desk, 'https://example.org/late')).toEqual({ where: 'inbox' });
    expect(placeAt(desk, 'https://example.org/late?page=2')()).toBeNull();
  });

  test('knows a page by what it calls its own address too', async () => {
    const desk = await setUp();
    good(await desk.store.takeIn([rowOf(clipOf(1, { canonicalUrl: 'https://other.example/own' }))]));
    await expect.poll(placeAt(desk, 'https://other.example/own/')).toEqual({ where: 'inbox' });
    await expect.poll(placeAt(desk, 'https://example.org/1')).toEqual({ where: 'inbox' });
  });

  test('is told under the same name by another tab, and by a desk that lost what it had computed', async () => {
    const desk = await setUp();
    good(await desk.store.takeIn([1, 2, 3].map((number) => rowOf(clipOf(number)))));
    await file(desk, clipOf(2));
    await expect.poll(placeAt(desk, LATE)).toMatchObject({ where: 'placed' });
    const raw = makeDatabase(desk.name);
    await raw.open();
    expect(await raw.seen.count()).toBe(3);
    const other = await openTestStore({ name: desk.name });
    expect((await firstOf(other.watchSeen())).name).toBe(desk.seen()?.name);
    await raw.seen.update(idOf(1), { v: 0 });
    await raw.seen.delete(idOf(2));
    expect((await firstOf(other.watchSeen())).name).toBe(desk.seen()?.name);
    expect((await raw.seen.get(idOf(1)))?.v).toBe(SEEN_KEYS_VERSION);
    raw.close();
    other.close();
  });

  test('hears of a clip that comes after all others', async () => {
    const desk = await setUp();
    good(await desk.store.takeIn([rowOf(clipOf(1))]));
    await expect.poll(placeAt(desk, 'https://example.org/1')).toEqual({ where: 'inbox' });
    good(await desk.store.takeIn([rowOf(clipOf(2))]));
    await expect.poll(placeAt(desk, LATE)).toEqual({ where: 'inbox' });
  });

  test('learns nothing of clips while more of them stream in', async () => {
    const db = makeDatabase(freshName());
    await db.open();
    await db.clips.put(clipOf(1));
    let isStreaming = true;
    let looks = 0;
    const inflow = {
      isStreaming: () => {
        looks += 1;
        return isStreaming;
      },
      during: <Taken>(taking: () => Promise<Taken>) => taking(),
    };
    let told: SeenMap | null = null;
    const stop = followSeen(
      { db, life: makeLifeline(), inflow },
      {
        next: (map) => (told = map),
        failed: ({ why }) => {
          throw new Error(why);
        },
      },
    );
    onTestFinished(() => {
      stop();
      db.close();
    });
    await expect.poll(() => looks, { timeout: 5_000 }).toBeGreaterThan(1);
    expect(await db.seen.count()).toBe(0);
    isStreaming = false;
    await expect.poll(() => told, { timeout: 5_000 }).not.toBeNull();
    expect(await db.seen.count()).toBe(1);
  });

  test('says nothing new when only words change, and forgets a clip that is set aside', async () => {
    const desk = await setUp();
    good(await desk.store.takeIn([1, 2].map((number) => rowOf(clipOf(number)))));
    await expect.poll(placeAt(desk, LATE)).toEqual({ where: 'inbox' });
    const before = desk.answers();
    applyCommand(desk.document.doc, { do: 'change-issue', patch: { title: 'Words' } }, world);
    await desk.document.flush();
    const raw = makeDatabase(desk.name);
    await raw.open();
    await raw.table('clips').update(idOf(2), { v: 99 });
    await firstOf(
      desk.store.watchInbox({ state: 'inbox', search: '', limit: 9 }),
      ({ entries }) => entries.length === 1,
    );
    await expect.poll(placeAt(desk, LATE)).toBeNull();
    expect(desk.answers()).toBe(before + 1);
    expect(await raw.seen.toCollection().primaryKeys()).toEqual([idOf(1)]);
    raw.close();
  });
});

describe('the issues that are open', () => {
  test('are told with their sections, and no more once they are published', async () => {
    const desk = await setUp();
    applyCommand(desk.document.doc, { do: 'add-section', section: TOOLS, before: null }, world);
    await desk.document.flush();
    const open = await firstOf(desk.store.watchOpenIssues(), ([issue]) => issue?.sections.length === 1);
    expect(open).toMatchObject([{ label: 'Lakeside Letter #254', sections: [{ emoji: '🔧', name: 'Tools' }] }]);
    applyCommand(desk.document.doc, { do: 'change-issue', patch: { status: 'published' } }, world);
    await desk.document.flush();
    expect(await firstOf(desk.store.watchOpenIssues(), (issues) => issues.length === 0)).toEqual([]);
  });

  test('are read from the documents where a version before kept less of them', async () => {
    const desk = await setUp();
    applyCommand(desk.document.doc, { do: 'add-section', section: TOOLS, before: null }, world);
    await desk.document.flush();
    const raw = makeDatabase(desk.name);
    await raw.open();
    await raw
      .table('issues')
      .toCollection()
      .modify((row: Record<string, unknown>) => {
        delete row['sections'];
        delete row['links'];
      });
    raw.close();
    const again = await openTestStore({ name: desk.name });
    const stop = again.watchIssues().subscribe(
      () => undefined,
      () => undefined,
    );
    const open = await firstOf(again.watchOpenIssues(), ([issue]) => issue?.sections.length === 1);
    expect(open).toMatchObject([{ sections: [{ emoji: '🔧', name: 'Tools' }] }]);
    stop();
    again.close();
  });
});
