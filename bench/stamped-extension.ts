import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Put before the first line of a worker: notes when each writing transaction completed, in milliseconds since the epoch, and
 * whether it was strict. Nothing else of the extension is touched.
 */
const STAMP = `
globalThis.stamps = [];
{
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    if (mode === 'readwrite')
      transaction.addEventListener('complete', () => {
        stamps.push({ at: performance.timeOrigin + performance.now(), stores: [...transaction.objectStoreNames], durability: transaction.durability });
      });
    return transaction;
  };
}
`;

/** The same, for a page: run before its own scripts. */
export const STAMP_PAGE = STAMP;

/** Copy an unpacked extension and have its service worker note when its transactions complete. Gives the copy's folder. */
export const stampedExtension = async (folder: string): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'galley-bench-extension-'));
  await cp(folder, copy, { recursive: true });
  const worker = join(copy, 'background.js');
  await writeFile(worker, STAMP + (await readFile(worker, 'utf8')));
  return copy;
};
