/** The two ways in which Chromium keeps IndexedDB, by the arguments that choose them. */
export const BACK_ENDS = {
  LevelDB: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  SQLite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
} as const;
