import { Dexie } from 'dexie';
import type { DeskRoom } from '#pwa/store/desk-room.ts';
import type { Database } from '#pwa/store/database.ts';
import type { SeenMap, StoreFailure } from '#pwa/store/desk-store.ts';
import { isSame } from '#pwa/store/is-same.ts';
import { attempt } from '#pwa/store/lifeline.ts';
import { watchQuery } from '#pwa/store/watch.ts';
import { learnKeys, rememberLinks, type KeysByClip } from './clip-keys.ts';
import { readSeenIssues, type SeenIssue } from './seen-issues.ts';
import { buildSeenMap } from './seen-map.ts';

/** So long nothing may change before it is told, ms: what streams in, or is filed clip by clip, is told once. */
const SETTLED = 800;

interface Told {
  readonly next: (map: SeenMap) => void;
  readonly failed: (failure: StoreFailure) => void;
}

const readArchived = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set(
    await db.triage
      .where('[state+clippedAt]')
      .between(['archived', Dexie.minKey], ['archived', Dexie.maxKey])
      .primaryKeys(),
  );

/**
 * Follows everything that says where a page was seen. Only small things are read again when something changes: the issues' rows, the ids
 * of archived clips, and the ids of clips when one came or went; no clip is read twice.
 */
export const followSeen = (
  { db, life, inflow }: Pick<DeskRoom, 'db' | 'life' | 'inflow'>,
  { next, failed }: Told,
): (() => void) => {
  const keysByClip: KeysByClip = new Map();
  const keysOfLink = rememberLinks();
  let issues: readonly SeenIssue[] | null = null;
  let archived: ReadonlySet<string> | null = null;
  let clipsChanged = false;
  let isLearned = false;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let building: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const build = async (): Promise<void> => {
    if (clipsChanged) {
      clipsChanged = false;
      const learned = await attempt(life, () => learnKeys(db, keysByClip));
      if (!learned.ok) {
        clipsChanged = true;
        if (!stopped) failed(learned.failure);
        return;
      }
      isLearned = true;
    }
    if (stopped || !isLearned || issues === null || archived === null) return;
    const map = await buildSeenMap({ keysByClip, archived, issues, keysOfLink });
    if (stopped || map.name === told) return;
    told = map.name;
    next(map);
  };
  const buildAll = async (): Promise<void> => {
    await build();
    if (!again) return;
    again = false;
    await buildAll();
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => settled(), SETTLED);
  };
  const settled = (): void => {
    // A batch can take longer than it takes to settle.
    if (inflow.isStreaming()) changed();
    else if (building !== null) again = !stopped;
    else
      building = buildAll().finally(() => {
        building = null;
      });
  };

  const ends = [
    watchQuery(life, () => readSeenIssues(db)).subscribe((now) => {
      // Most changes of an issue are words, which say nothing about this.
      if (isSame(now, issues)) return;
      issues = now;
      changed();
    }, failed),
    watchQuery(life, () => readArchived(db)).subscribe((now) => {
      archived = now;
      changed();
    }, failed),
    // Watches every clip and reads one: counting them takes browsers as long as there are clips, and meanwhile none can be stored.
    watchQuery(life, () => db.clips.toCollection().limit(1).primaryKeys()).subscribe(() => {
      clipsChanged = true;
      changed();
    }, failed),
  ];
  return () => {
    stopped = true;
    clearTimeout(timer);
    for (const end of ends) end();
  };
};
