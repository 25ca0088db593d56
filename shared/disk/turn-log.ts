/** More than LevelDB gathers before it begins a new log: 4 MiB. */
const PIECES = 200;
/** Below the 64 kB from which Chromium keeps a value in a file of its own; random, so that it cannot be packed. */
const PIECE_BYTES = 32 * 1024;

const SCRATCH = 'galley-scratch';

const done = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new DOMException('No reason', 'UnknownError')));
  });

const scribble = (database: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('pieces', 'readwrite', { durability: 'strict' });
    const pieces = transaction.objectStore('pieces');
    for (let piece = 0; piece < PIECES; piece += 1) pieces.add(crypto.getRandomValues(new Uint8Array(PIECE_BYTES)));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('No reason', 'AbortError')),
    );
  });

/**
 * Has the browser begin a new log. When a write fails for want of room, Chromium's LevelDB is left with half a record at the end of its
 * log; opened again it goes on writing behind that, and the next start takes the log for corrupt and begins with an empty database.
 * Seen in 6 of 6 runs of Chromium 156, and in none where so much was written first that the log was full (docs/decisions/full-disk.md).
 * A site has one log for all its databases, so this writes into one of its own, and deletes it.
 */
export const turnLog = async (factory: IDBFactory): Promise<void> => {
  const opening = factory.open(SCRATCH, 1);
  opening.addEventListener('upgradeneeded', () => {
    if (!opening.result.objectStoreNames.contains('pieces'))
      opening.result.createObjectStore('pieces', { autoIncrement: true });
  });
  const database = await done(opening);
  try {
    await scribble(database);
  } finally {
    database.close();
    factory.deleteDatabase(SCRATCH);
  }
};
