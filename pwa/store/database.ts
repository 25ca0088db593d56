import { Dexie, type Table } from 'dexie';
import type { SetAsideRow } from './desk-store.ts';
import { MIGRATIONS } from './migrations.ts';
import type { SeenRow, TriageRow, UpdateRow } from './rows.ts';

/** The tables. What comes out of them is `unknown` where it was written by another version or another hand. */
interface Tables {
  readonly clips: Table<unknown, string>;
  readonly triage: Table<TriageRow, string>;
  readonly updates: Table<UpdateRow, number>;
  readonly issues: Table<unknown, string>;
  readonly publications: Table<unknown, string>;
  readonly setAside: Table<SetAsideRow, number>;
  readonly seen: Table<SeenRow, string>;
}
export type Database = Dexie & Tables;

/** Schema version this code reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Lets a database be opened once, and once more whenever that is allowed. */
export interface Gate {
  allow(): void;
  /** Whether it is open for one more. */
  readonly isOpen: () => boolean;
  close(): void;
}

export const makeGate = (): Gate => {
  let isOpen = true;
  return {
    allow() {
      isOpen = true;
    },
    isOpen: () => isOpen,
    close() {
      isOpen = false;
    },
  };
};

/**
 * Refuses what Dexie would do on its own: open a newer schema and patch it, or silently reopen a connection the browser
 * closed, which after a wipe would make an empty database nobody asked for.
 */
const guarded = (gate: Gate): Pick<IDBFactory, 'open' | 'databases'> => ({
  open(name, version) {
    if (version !== SCHEMA_VERSION * 10) throw new DOMException('The schema is newer', 'VersionError');
    if (!gate.isOpen()) throw new DOMException('The connection was closed', 'InvalidStateError');
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => gate.close());
    return request;
  },
  databases: () => indexedDB.databases(),
});

/** A connection that is not open yet. Every transaction is on disk before it counts, and no answer shows what is not. */
export const makeDatabase = (name: string, gate: Gate = makeGate()): Database => {
  // Dexie would close it when the page goes into the back/forward cache, for good. Browsers keep it there, and drop a page from the
  // cache whose connection is in the way of a newer schema (https://web.dev/articles/bfcache).
  Dexie.disableBfCache = true;
  const db = new Dexie(name, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    indexedDB: guarded(gate),
  });
  for (const [before, migration] of MIGRATIONS.entries()) {
    const version = db.version(before + 1).stores(migration.stores);
    if (migration.upgrade !== undefined) version.upgrade(migration.upgrade);
  }
  return Object.assign(db, {
    clips: db.table<unknown, string>('clips'),
    triage: db.table<TriageRow, string>('triage'),
    updates: db.table<UpdateRow, number>('updates'),
    issues: db.table<unknown, string>('issues'),
    publications: db.table<unknown, string>('publications'),
    setAside: db.table<SetAsideRow, number>('setAside'),
    seen: db.table<SeenRow, string>('seen'),
  });
};
