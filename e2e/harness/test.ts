import { test as base } from '@playwright/test';
import { articles } from './articles.ts';
import { type Galley, startGalley } from './galley.ts';
import type { SavedPage } from './saved-pages.ts';

interface Fixtures {
  /** What the little web of this test holds. */
  readonly pages: readonly SavedPage[];
  readonly galley: Galley;
}

/** A test with a browser of its own. */
export const test = base.extend<Fixtures>({
  pages: [articles(), { option: true }],
  galley: async ({ pages }, use) => {
    const galley = await startGalley({ pages });
    await use(galley);
    await galley.close();
  },
});
