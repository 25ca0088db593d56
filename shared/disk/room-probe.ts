/**
 * Whether this device has room to work in; null where the browser does not let that be tried out. Tried by writing, since nothing else
 * tells: on a disk without a byte left Chromium 156 estimates a gigabyte, and fails IndexedDB with `UnknownError` or `AbortError`
 * (docs/decisions/full-disk.md).
 */
export type RoomProbe = () => Promise<boolean | null>;

/** Written and deleted again: as much as going on takes, with the log that is turned (`turn-log.ts`) and what the browser makes of it. */
const ROOM_NEEDED = 16 * 1024 * 1024;

const FILE = 'room-probe';

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Where these files are not to be had at all, as in a private window of Firefox. */
const isRefused = (error: unknown): boolean =>
  !(error instanceof DOMException) || error.name === 'SecurityError' || error.name === 'NotAllowedError';

const writeMuch = async (file: FileSystemFileHandle): Promise<boolean> => {
  const stream = await file.createWritable();
  try {
    await stream.write(new Uint8Array(ROOM_NEEDED));
    await stream.close();
    return true;
  } catch (error) {
    // What was written in part is let go; a stream that has failed already may say so once more.
    await stream.abort().catch(() => undefined);
    if (isFull(error)) return false;
    throw error;
  }
};

/** Tries it in the origin's private file system, far from what is kept. One try at a time: those who ask meanwhile share its answer. */
export const makeRoomProbe = (storage: StorageManager | undefined): RoomProbe => {
  let trying: Promise<boolean | null> | null = null;
  const tryOut = async (): Promise<boolean | null> => {
    if (storage === undefined) return null;
    try {
      const folder = await storage.getDirectory();
      const name = `${FILE}-${crypto.randomUUID()}`;
      try {
        return await writeMuch(await folder.getFileHandle(name, { create: true }));
      } finally {
        await folder.removeEntry(name).catch(() => undefined);
      }
    } catch (error) {
      // A disk that was full before the first of these files was made has no room for their folder, and says that in other words.
      return isRefused(error) ? null : false;
    }
  };
  return () =>
    (trying ??= tryOut().finally(() => {
      trying = null;
    }));
};
