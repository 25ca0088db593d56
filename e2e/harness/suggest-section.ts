import type { Galley } from './galley.ts';

/**
 * Writes into a clip that waits in the clipper that it was meant for a section, as the clipper stores it when a section is chosen while
 * clipping. It is the only clip there.
 */
export const suggestSection = async ({ context, extensionId }: Galley, section: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('galley-clipper');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('The outbox did not open.')));
    });
    const clips = database.transaction('clips', 'readwrite').objectStore('clips');
    await new Promise<void>((resolve, reject) => {
      clips.transaction.addEventListener('complete', () => resolve());
      clips.transaction.addEventListener('abort', () => reject(new Error('The section was not stored.')));
      const cursor = clips.openCursor();
      cursor.addEventListener('success', () => {
        const row: { text: string } | undefined = cursor.result?.value;
        if (row === undefined) return;
        cursor.result?.update({ ...row, text: JSON.stringify({ ...JSON.parse(row.text), section: name }) });
      });
    });
    database.close();
  }, section);
  await page.close();
};
