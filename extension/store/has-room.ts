/** Written and deleted again: as much as going on takes, with the log that is turned (`turn-log.ts`). */
const ROOM_NEEDED = 16 * 1024 * 1024;

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/**
 * Whether this device has room to work in; null where that cannot be tried out. Tried by writing: a full disk shows itself in IndexedDB as
 * `UnknownError` or `AbortError`, and in no estimate (docs/decisions/full-disk.md).
 */
export const hasRoom = async (storage: StorageManager = navigator.storage): Promise<boolean | null> => {
  const name = `room-probe-${crypto.randomUUID()}`;
  try {
    const folder = await storage.getDirectory();
    try {
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(new Uint8Array(ROOM_NEEDED)).catch(async (error: unknown) => {
        await stream.abort().catch(() => undefined);
        throw error;
      });
      await stream.close();
      return true;
    } finally {
      await folder.removeEntry(name).catch(() => undefined);
    }
  } catch (error) {
    return isFull(error) ? false : null;
  }
};
