import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';
import { articles } from './harness/articles.ts';
import { BACK_ENDS } from './harness/back-ends.ts';
import { type Galley, startGalley } from './harness/galley.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { fill, makeRoom, mountSmallDisk, unmount } from './harness/small-disk.ts';
import { expectToast } from './harness/toast.ts';

const PAGES = articles().map(({ url }) => url);

const NEXT_WORKER = 'when the next worker wakes';
const ANEW = 'in a browser that was started anew';

const clipPage = async (galley: Galley, url: string): Promise<string> => {
  const page = await galley.read(url);
  await pressQuickClip(page);
  const said = await expectToast(page, /clipped/iu);
  await page.close();
  return said;
};

const clippedIn = async (galley: Galley): Promise<readonly string[]> =>
  z
    .array(z.object({ capture: z.object({ url: z.string() }) }))
    .parse(await galley.worker.clips())
    .map(({ capture }) => capture.url)
    .toSorted();

for (const [backEnd, args] of Object.entries(BACK_ENDS)) {
  test.describe(`on a disk without a byte left, with ${backEnd}`, () => {
    let disk: string | null = null;
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a hook needs
    test.beforeEach(({}, info) => {
      disk = mountSmallDisk(info.outputPath('disk'));
    });
    test.afterEach(() => {
      if (disk !== null) unmount(disk);
    });

    // SQLite never lost any; one of the two keeps watch over it.
    for (const when of backEnd === 'SQLite' ? [ANEW] : [NEXT_WORKER, ANEW])
      test(`the clipper says so, and keeps every clip, also those it makes when there is room, ${when}`, async () => {
        test.setTimeout(240_000);
        test.skip(disk === null, 'This user may not mount a disk that is small enough to be filled.');
        if (disk === null) return;
        const begin = (): Promise<Galley> =>
          startGalley({
            pages: articles(),
            profile: join(disk ?? '', 'profile'),
            args: ['--disk-cache-size=1', '--disable-background-networking', ...args],
          });
        let galley = await begin();
        const stored: string[] = [];
        const [first = '', second = '', ...others] = PAGES;
        expect(await clipPage(galley, first)).toContain('Clipped');
        stored.push(first);

        fill(disk);
        // Some may still fit where the browser has room of its own.
        const refused = await (async (): Promise<string> => {
          for (const url of others) {
            fill(disk);
            const said = await clipPage(galley, url);
            if (!said.startsWith('Clipped')) return said;
            stored.push(url);
          }
          return '';
        })();
        expect(refused).toMatch(/^Not clipped: this device has no room left/u);

        if (when === ANEW) await galley.close();
        makeRoom(disk);
        if (when === ANEW) galley = await begin();
        // The browser ends the worker when it is idle; the next one opens the database again.
        else await galley.worker.kill();
        expect(await clipPage(galley, second)).toBe('Clipped');
        stored.push(second);
        await galley.close();

        for (const _ of [1, 2]) {
          galley = await begin();
          expect(await clippedIn(galley)).toEqual(stored.toSorted());
          await expect.poll(galley.worker.badge).toBe(String(stored.length));
          await galley.close();
        }
      });
  });
}
