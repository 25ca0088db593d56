import { test as base } from '@playwright/test';
import { articles } from './articles.ts';
import { type Galley, startGalley } from './galley.ts';
import type { SavedPage } from './saved-pages.ts';

interface Fixtures {
  /** What the little web of this test holds. */
  readonly web: { readonly pages: readonly SavedPage[]; readonly permissions?: readonly string[] };
  readonly galley: Galley;
}

/** A test with a browser of its own. */
export const test = base.extend<Fixtures>({
  web: [{ pages: articles() }, { option: true }],
  galley: async ({ web }, run) => {
    const galley = await startGalley(web);
    await run(galley);
    await galley.close();
  },
});
