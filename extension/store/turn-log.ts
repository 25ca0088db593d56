import { Dexie } from 'dexie';

/** More than LevelDB gathers before it begins a new log, 4 MiB; each piece below 64 kB, from which Chromium gives a value a file of its own. */
const PIECES = 200;
const PIECE_BYTES = 32 * 1024;

/**
 * Has the browser begin a new log for all databases of the clipper. A write that failed for want of room leaves half a record at the end of
 * the log; what is written behind that makes the next start take all of it for corrupt, and begin empty (docs/decisions/full-disk.md).
 */
export const turnLog = async (): Promise<void> => {
  const scratch = new Dexie('galley-scratch', { chromeTransactionDurability: 'strict' });
  scratch.version(1).stores({ pieces: '++' });
  const pieces = Array.from({ length: PIECES }, () => crypto.getRandomValues(new Uint8Array(PIECE_BYTES)));
  try {
    await scratch.table('pieces').bulkAdd(pieces);
  } finally {
    await scratch.delete();
  }
};
