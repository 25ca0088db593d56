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

/**
 * Refuses what Dexie would do on its own: open a newer schema and patch it, or silently reopen a connection the browser
 * closed, which after a wipe would make an empty database nobody asked for.
 */
const openOnce = (): Pick<IDBFactory, 'open' | 'databases'> => {
  let opened = false;
  return {
    open(name, version) {
      if (version !== SCHEMA_VERSION * 10) throw new DOMException('The schema is newer', 'VersionError');
      if (opened) throw new DOMException('The connection was closed', 'InvalidStateError');
      const request = indexedDB.open(name, version);
      request.addEventListener('success', () => (opened = true));
      return request;
    },
    databases: () => indexedDB.databases(),
  };
};

/** A connection that is not open yet. Every transaction is on disk before it counts, and no answer shows what is not. */
export const makeDatabase = (name: string): Database => {
  const db = new Dexie(name, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    indexedDB: openOnce(),
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
