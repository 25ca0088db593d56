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

/** Put before a popup's own scripts: notes when its button to clip can be pressed, in milliseconds since the epoch. */
const STAMP_POPUP = `
addEventListener('DOMContentLoaded', () => {
  const save = document.getElementById('save');
  const look = () => {
    if (!save.disabled) globalThis.readyAt ??= performance.timeOrigin + performance.now();
  };
  new MutationObserver(look).observe(save, { attributes: true });
  look();
});
`;

/** Have the popup of a copied extension note when it is ready. */
export const stampPopup = async (copy: string): Promise<void> => {
  const page = join(copy, 'popup.html');
  await writeFile(join(copy, 'stamp.js'), STAMP_POPUP);
  await writeFile(page, (await readFile(page, 'utf8')).replace('<head>', '<head><script src="/stamp.js"></script>'));
};

/** Copy an unpacked extension and have its service worker note when its transactions complete. Gives the copy's folder. */
export const stampedExtension = async (folder: string): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'galley-bench-extension-'));
  await cp(folder, copy, { recursive: true });
  const worker = join(copy, 'background.js');
  await writeFile(worker, STAMP + (await readFile(worker, 'utf8')));
  return copy;
};
