import type { Page } from '@playwright/test';

/** The little of a stored clip that a test looks at. */
export interface StoredClip {
  readonly id: string;
  readonly capture: { readonly url: string; readonly title: string };
  readonly via?: { readonly url: string; readonly title: string };
  readonly joins: string | null;
}

/** The clips as they lie in the desk's own store: what of them no screen shows yet, and what has to last. */
export const storedClips = (desk: Page): Promise<readonly StoredClip[]> =>
  desk.evaluate(
    () =>
      new Promise<StoredClip[]>((done, fail) => {
        const opening = indexedDB.open('galley');
        opening.addEventListener('error', () => fail(opening.error));
        opening.addEventListener('success', () => {
          const all: IDBRequest<StoredClip[]> = opening.result.transaction('clips').objectStore('clips').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            done(all.result);
          });
        });
      }),
  );
