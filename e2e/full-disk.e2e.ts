import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { BUILT } from '#tools/build.ts';
import { needChromium } from '#tools/find-browser.ts';
import { serve, type Served } from '#tools/serve.ts';
import { BACK_ENDS } from './harness/back-ends.ts';
import { block, issue, startPublication } from './harness/desk.ts';
import { fill, makeRoom, mountSmallDisk, unmount } from './harness/small-disk.ts';

test.setTimeout(240_000);

const start = async (disk: string, args: readonly string[]): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(disk, 'profile'), {
    executablePath: needChromium(),
    headless: true,
    viewport: { width: 1440, height: 860 },
    args: [
      '--headless=new',
      '--disable-background-networking',
      '--disk-cache-size=1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
  });

const opened = (desk: Page): Locator => issue(desk).getByRole('group', { name: /^Write/ });
const retitle = (desk: Page, title: string): Promise<void> =>
  opened(desk).getByRole('textbox', { name: 'Title', exact: true }).fill(title);

const addItem = async (desk: Page, title: string): Promise<void> => {
  await desk.getByRole('button', { name: 'Add a block' }).click();
  await desk.getByRole('menuitem', { name: 'Item' }).click();
  await retitle(desk, title);
};

const isSaved = (desk: Page): Promise<void> =>
  expect(desk.getByRole('banner')).toContainText('saved on this device', { timeout: 40_000 });

/** A desk with an issue whose one item is stored. */
const writeInTime = async (context: BrowserContext, address: string): Promise<Page> => {
  const desk = await context.newPage();
  await desk.goto(address);
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 42 });
  await addItem(desk, 'Written in time');
  await isSaved(desk);
  return desk;
};

/** The alert about what is not stored. A few words may still fit where the browser has room of its own, so it is written on until nothing does. */
const writeOnFullDisk = async (disk: string, desk: Page): Promise<Locator> => {
  const alert = desk.getByRole('alert').filter({ hasText: 'Not saved: ' });
  await opened(desk).getByRole('textbox', { name: 'Paragraph 1', exact: true }).click();
  await expect(async () => {
    fill(disk);
    await desk.keyboard.insertText('wave upon wave, '.repeat(2_000));
    await expect(alert).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  return alert;
};

for (const [backEnd, args] of Object.entries(BACK_ENDS)) {
  test.describe(`on a disk without a byte left, with ${backEnd}`, () => {
    let disk: string | null = null;
    let served: Served | null = null;
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a hook needs
    test.beforeEach(async ({}, testInfo) => {
      disk = mountSmallDisk(testInfo.outputPath('disk'));
      served = await serve(BUILT.desk, 0);
    });
    test.afterEach(async () => {
      await served?.stop();
      if (disk !== null) unmount(disk);
    });

    test('says so, opens nothing, goes on by itself when there is room, and every start after it has every word', async () => {
      test.skip(disk === null, 'This user may not mount a disk that is small enough to be filled.');
      if (disk === null || served === null) return;
      const address = `http://localhost:${served.port}/`;
      let context = await start(disk, args);
      const desk = await writeInTime(context, address);

      await addItem(desk, 'Written on a full disk');
      const alert = await writeOnFullDisk(disk, desk);
      await expect(alert).toContainText('Free some space first, and do not reload this page');
      await expect(alert).toContainText('“Written on a full disk” in #42');
      await expect(desk.getByRole('banner')).toContainText('not saved');
      await expect(desk.getByRole('button', { name: 'Save it as a file' })).toBeVisible();

      const other = await context.newPage();
      await other.goto(address);
      await expect(other.getByRole('alert')).toContainText('There is no room left on this device');

      makeRoom(disk);
      await isSaved(desk);
      await expect(alert).toHaveCount(0);
      await expect(block(other, 'Written on a full disk')).toBeVisible({ timeout: 40_000 });
      await desk.bringToFront();
      await retitle(desk, 'Written when there was room');
      await isSaved(desk);
      await context.close();

      for (const number of [1, 2]) {
        context = await start(disk, args);
        const again = await context.newPage();
        await again.goto(address);
        for (const title of ['Written in time', 'Written when there was room'])
          await expect(block(again, title)).toBeVisible();
        await addItem(again, `Start ${number}`);
        await isSaved(again);
        await context.close();
      }
    });

    test('has every word after a browser that was closed while the disk was full', async () => {
      test.skip(disk === null, 'This user may not mount a disk that is small enough to be filled.');
      if (disk === null || served === null) return;
      const address = `http://localhost:${served.port}/`;
      let context = await start(disk, args);
      const desk = await writeInTime(context, address);
      // What a page notes down outside IndexedDB reaches the disk in the browser's own time.
      await expect(async () => {
        const found = execFileSync('grep', ['-rac', 'galley-open-', join(disk ?? '', 'profile/Default/Local Storage')]);
        expect(String(found)).toMatch(/:[1-9]/u);
      }).toPass({ timeout: 60_000 });
      await addItem(desk, 'Written too late');
      await writeOnFullDisk(disk, desk);
      await context.close();
      makeRoom(disk);

      for (const number of [1, 2, 3]) {
        context = await start(disk, args);
        const again = await context.newPage();
        await again.goto(address);
        await expect(block(again, 'Written in time')).toBeVisible();
        await addItem(again, `Start ${number}`);
        await isSaved(again);
        await context.close();
      }
    });
  });
}
