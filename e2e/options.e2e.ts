import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { BUILT } from '#tools/build.ts';
import { serve, type Served } from '#tools/serve.ts';
import { block, clip, clips, fileByKey, openBlock, startPublication } from './harness/desk.ts';
import { DESK, type Galley } from './harness/galley.ts';
import { openOptions } from './harness/options.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

/** What a page of the extension has. */
declare const chrome: {
  readonly permissions: Record<'contains' | 'remove', (of: { origins: string[] }) => Promise<boolean>>;
};

const page = (name: string): { url: string; html: string } => ({
  url: `https://notes.example/${name}?from=letter&utm_source=x`,
  html: `<!doctype html><html lang="en"><title>Notes on ${name}</title><h1>Notes on ${name}</h1><p>All there is to say.</p>`,
});

const PAGES = ['one', 'two', 'three'].map((name) => page(name));

const section = (options: Page, name: string): Locator => options.getByRole('region', { name, exact: true });

const clipPage = async (galley: Galley, url: string): Promise<void> => {
  const read = await galley.read(url);
  await pressQuickClip(read);
  await expectToast(read, 'Clipped');
};

test.describe('the options', () => {
  test.use({ web: { pages: PAGES } });

  let other: Served;
  test.beforeEach(async () => {
    other = await serve(BUILT.desk, 0);
  });
  test.afterEach(() => other.stop());

  test('pair a desk at another address: it gets the clips, and the one before gets none', async ({ galley }) => {
    const builtIn = await galley.openDesk();
    await startPublication(builtIn, { name: 'Lakeside Letter', style: 'Source line', number: 1 });
    await clipPage(galley, PAGES[0]?.url ?? '');
    await builtIn.bringToFront();
    await expect(clip(builtIn, 'Notes on one')).toBeVisible();

    // Open before it is paired: the bridge has to come to it.
    const address = `http://localhost:${other.port}`;
    const paired = await galley.context.newPage();
    await paired.goto(address);
    await startPublication(paired, { name: 'Other Letter', style: 'Source line', number: 1 });
    const options = await openOptions(galley);
    const desk = section(options, 'Desk');
    await expect(desk).toContainText(`Paired with ${DESK}, the built-in address.`);
    await desk.getByRole('textbox').fill(address);
    await desk.getByRole('button', { name: 'Pair', exact: true }).click();
    await (await galley.native()).answer(true);
    await expect(desk.getByRole('status')).toHaveText(
      `Paired. From now on your clips go to ${address} and nowhere else.`,
    );

    await clipPage(galley, PAGES[1]?.url ?? '');
    await builtIn.bringToFront();
    await builtIn.reload();
    await expect(clip(builtIn, 'Notes on one')).toBeVisible();
    await paired.bringToFront();
    await expect(clip(paired, 'Notes on two')).toBeVisible();
    await expect.poll(galley.worker.badge).toBe('');
    await expect(clips(builtIn)).toHaveCount(1);
    // A tab that is opened later is bridged too, and so is one after the worker died.
    await paired.reload();
    await galley.worker.kill();
    await clipPage(galley, PAGES[2]?.url ?? '');
    await paired.bringToFront();
    await expect(clip(paired, 'Notes on three')).toBeVisible();
    await expect(clips(builtIn)).toHaveCount(1);

    await options.bringToFront();
    await expect(desk).toContainText('Last contact:');
    await desk.getByRole('button', { name: `Use the built-in address (${DESK})` }).click();
    await expect(desk).toContainText(`Paired with ${DESK}, the built-in address.`);
    // It is given back last, when everything else is done.
    await expect
      .poll(() => options.evaluate((origin) => chrome.permissions.contains({ origins: [`${origin}/*`] }), address))
      .toBe(false);
  });

  test('say why an address cannot be paired, and pair nothing', async ({ galley }) => {
    const options = await openOptions(galley);
    const desk = section(options, 'Desk');
    await desk.getByRole('textbox').fill('http://desk.example');
    await desk.getByRole('textbox').press('Enter');
    await expect(desk.getByRole('status')).toContainText('A desk needs https');
    await expect(desk).toContainText(`Paired with ${DESK}`);
  });

  test('export everything in the outbox as one file, each clip whole', async ({ galley }, info) => {
    for (const { url } of PAGES) await clipPage(galley, url);
    const options = await openOptions(galley);
    await galley.goOffline();
    const saved = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save all clips as a file' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^galley-clips-\d{4}-\d\d-\d\d\.jsonl$/);
    const file = info.outputPath('clips.jsonl');
    await download.saveAs(file);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const all = lines.map((line): unknown => JSON.parse(line));
    expect(all[0]).toMatchObject({ galley: 'clips', v: 1 });
    expect(all.slice(1, -1)).toMatchObject(
      PAGES.map(({ url }, at) => ({
        clip: { v: 1, capture: { url, title: `Notes on ${['one', 'two', 'three'][at]}` } },
      })),
    );
    expect(all.at(-1)).toStrictEqual({ end: true, clips: 3, unreadable: 0 });
    await expect(section(options, 'Export').getByRole('status')).toHaveText(
      'The file with 3 clips was handed to the downloads.',
    );
  });

  test('keep what is chosen of addresses and days, and the desk publishes as chosen', async ({ galley }) => {
    const options = await openOptions(galley);
    const addresses = section(options, 'Addresses');
    await addresses.getByRole('textbox', { name: 'Try it' }).fill(PAGES[0]?.url ?? '');
    await expect(addresses.locator('output')).toContainText('https://notes.example/one?from=letter');
    await addresses.getByRole('textbox', { name: 'Take off as well' }).fill('From');
    await addresses.getByRole('textbox', { name: 'Leave on' }).fill('utm_source');
    await expect(addresses.locator('output')).toContainText('https://notes.example/one?utm_source=x');
    await expect(addresses.locator('output')).toContainText('Taken off: from');
    await addresses.getByRole('textbox', { name: 'Leave on' }).blur();
    await expect(addresses.getByRole('status').first()).toHaveText('Saved.');

    const copies = section(options, 'Copies');
    const days = copies.getByRole('spinbutton', { name: 'Days a copy is kept' });
    await expect(days).toHaveValue('30');
    await days.fill('0');
    await days.blur();
    await expect(copies).toContainText('Not saved: this has to be a whole number from 1 to 3650.');
    await days.fill('7');
    await days.blur();
    await expect(copies).toContainText('Saved.');
    await options.reload();
    await expect(days).toHaveValue('7');
    await expect(addresses.getByRole('textbox', { name: 'Take off as well' })).toHaveValue('from');

    await clipPage(galley, PAGES[0]?.url ?? '');
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 1 });
    await fileByKey(desk, 'Notes on one', 1);
    const item = await openBlock(desk, 'Notes on one');
    await expect(item.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(
      'https://notes.example/one?utm_source=x',
    );
    await expect(block(desk, 'Notes on one')).toBeVisible();
  });

  test('give a permission back with the last switch that needs it, and notice one taken away', async ({ galley }) => {
    const options = await openOptions(galley);
    const rights = section(options, 'Permissions');
    const has = (): Promise<boolean> =>
      options.evaluate(() => chrome.permissions.contains({ origins: ['https://*/*', 'http://*/*'] }));
    const fill = rights.getByRole('switch', { name: 'Fill in links' });
    const paint = rights.getByRole('switch', { name: 'Paint highlights on every visit' });
    expect(await has()).toBe(false);
    await fill.check();
    await (await galley.native()).answer(true);
    await expect.poll(has).toBe(true);
    await paint.check();
    await expect(rights.getByText('On.', { exact: true })).toHaveCount(2);
    await fill.uncheck();
    await expect(rights.getByText('On.', { exact: true })).toHaveCount(1);
    expect(await has()).toBe(true);
    // As on the browser's own page of extensions.
    await options.evaluate(() => chrome.permissions.remove({ origins: ['https://*/*', 'http://*/*'] }));
    await expect(paint).not.toBeChecked();
    await paint.check();
    await expect.poll(has).toBe(true);
    await paint.uncheck();
    await expect.poll(has).toBe(false);
  });

  test('show the keys the browser really gave, and where they are changed', async ({ galley }) => {
    const options = await openOptions(galley);
    const keys = section(options, 'Keys');
    await expect(keys.getByRole('listitem').filter({ hasText: 'Clip this page at once' }).first()).toContainText(
      'Alt+Shift+C',
    );
    const settings = galley.context.waitForEvent('page');
    await keys.getByRole('button', { name: "Open the browser's page for keys" }).click();
    expect((await settings).url()).toBe('chrome://extensions/shortcuts');
  });

  test('have nothing that axe complains of, in light and dark, wide and narrow, in either direction', async ({
    galley,
  }) => {
    const options = await openOptions(galley);
    await options.getByRole('textbox', { name: 'Try it' }).fill(PAGES[0]?.url ?? '');
    await options.getByRole('textbox', { name: 'Pair a desk' }).fill('http://desk.example');
    await options.getByRole('textbox', { name: 'Pair a desk' }).press('Enter');
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1100, 360])
        for (const dir of ['ltr', 'rtl']) {
          await options.emulateMedia({ colorScheme });
          await options.setViewportSize({ width, height: 860 });
          await options.evaluate((way) => document.documentElement.setAttribute('dir', way), dir);
          const { violations } = await new AxeBuilder({ page: options }).setLegacyMode().analyze();
          const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
          expect(told, `${colorScheme}, ${width}, ${dir}`).toEqual([]);
          const sideways = await options.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(sideways, `${width}, ${dir}`).toBeLessThanOrEqual(0);
          const shots = process.env['GALLEY_SHOTS'];
          if (shots !== undefined)
            await options.screenshot({ path: `${shots}/${colorScheme}-${width}-${dir}.png`, fullPage: true });
        }
  });
});
