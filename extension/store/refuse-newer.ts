/** Why a database may not be opened now, asked before every try; null where it may. */
export type Refusal = () => DOMException | null;

/**
 * What a database is opened with, so that this version of the clipper never writes into what a newer one made. Where the version asked for
 * is older than the one there, Dexie asks again for whatever is there, and then writes into it (dexie 4.4.7, `tryOpenDB`). It
 * tries again after an `UnknownError`, too, and after a connection was found dead (`tempTransaction`): what may not be opened now is not.
 */
export const refuseNewer = (
  refusal: Refusal = () => null,
): Pick<IDBFactory, 'open' | 'databases' | 'deleteDatabase'> => ({
  open(name, version) {
    if (version === undefined) throw new DOMException('The schema is newer than this clipper.', 'VersionError');
    const refused = refusal();
    if (refused !== null) throw refused;
    return indexedDB.open(name, version);
  },
  databases: () => indexedDB.databases(),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
});
