/**
 * What a database is opened with, so that this version of the clipper never writes into what a newer one made. Where the version asked for
 * is older than the one there, Dexie asks again for whatever is there, and then writes into it (dexie 4.4.7, `tryOpenDB`).
 */
export const refuseNewer: Pick<IDBFactory, 'open' | 'databases' | 'deleteDatabase'> = {
  open(name, version) {
    if (version === undefined) throw new DOMException('The schema is newer than this clipper.', 'VersionError');
    return indexedDB.open(name, version);
  },
  databases: () => indexedDB.databases(),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
};
