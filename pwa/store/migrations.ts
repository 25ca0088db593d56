import type { Transaction } from 'dexie';

interface Migration {
  /** Keys and indexes, in Dexie's words; only what changed since the version before. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * The schema, version by version: the first is version 1, none is left out, and none is edited once it was released.
 * Every version has a fixture in `migrations.browser.test.ts` that opens in the newest code.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    stores: {
      clips: 'id, joins',
      triage: 'id, [state+clippedAt]',
      updates: '++seq, [issue+seq]',
      issues: 'id, publication, changedAt, *cites',
      publications: 'id',
      setAside: '++n, key',
    },
  },
  // The keys each clip's page is known by: computed from the clips, can be dropped and rebuilt.
  { stores: { seen: 'id' } },
  // For what was suggested for a section: null is in no index, so that the others cost nothing.
  { stores: { clips: 'id, joins, section' } },
];
