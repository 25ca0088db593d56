import { test as base } from '@playwright/test';
import { articles } from './articles.ts';
import { type Galley, type GalleyOptions, startGalley } from './galley.ts';

interface Fixtures {
  /** What the little web of this test holds. */
  readonly web: Omit<GalleyOptions, 'args'>;
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
