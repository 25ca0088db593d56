import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { BUILT } from '#tools/build.ts';
import { needChromium } from '#tools/find-browser.ts';
import { serve } from '#tools/serve.ts';
import { block, issue, startPublication } from './harness/desk.ts';
import { DESK } from './harness/galley.ts';
import { openOptions } from './harness/options.ts';
import { test as withClipper } from './harness/test.ts';

/** What a page of the extension has. */
declare const chrome: {
  readonly tabs: {
    query(of: object): Promise<readonly { readonly id: number }[]>;
    discard(id: number): Promise<{ readonly id: number }>;
    update(id: number, change: object): Promise<unknown>;
  };
};

interface Sleeper {
  readonly context: BrowserContext;
  readonly desk: Page;
  /** Another site to go to. */
  readonly elsewhere: string;
}

/** A desk in a Chromium that has its back/forward cache, which Playwright otherwise switches off. */
const test = base.extend<{ sleeper: Sleeper }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
  sleeper: async ({}, give) => {
    const profile = await mkdtemp(join(tmpdir(), 'galley-sleeper-'));
    const served = await serve(BUILT.desk, 0);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: needChromium(),
      headless: true,
      viewport: { width: 1440, height: 860 },
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const desk = await context.newPage();
    await desk.goto(`http://localhost:${served.port}/`);
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 42 });
    await give({ context, desk, elsewhere: `http://127.0.0.1:${served.port}/icon.svg` });
    await context.close();
    await served.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  },
});

const opened = (desk: Page): Locator => issue(desk).getByRole('group', { name: /^Write/ });

const addItem = async (desk: Page, title: string): Promise<void> => {
  await desk.getByRole('button', { name: 'Add a block' }).click();
  await desk.getByRole('menuitem', { name: 'Item' }).click();
  await opened(desk).getByRole('textbox', { name: 'Title', exact: true }).fill(title);
};

const isSaved = (desk: Page): Promise<void> =>
  expect(desk.getByRole('banner')).toContainText('saved on this device', { timeout: 20_000 });

/** Leaves for another site and comes back; whether the page came out of the back/forward cache. */
const leaveAndComeBack = async ({ desk, elsewhere }: Sleeper): Promise<boolean> => {
  await desk.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
  await desk.goto(elsewhere);
  // A page out of the cache loads nothing, so there is no load to wait for.
  await desk.goBack({ waitUntil: 'commit' });
  const root = desk.locator('html');
  await expect(root).toHaveAttribute('data-persisted', 'true');
  return true;
};

test('what is written after coming back from the back/forward cache is stored', async ({ sleeper }) => {
  const { desk } = sleeper;
  await addItem(desk, 'Written before');
  await isSaved(desk);
  await leaveAndComeBack(sleeper);
  await opened(desk).getByRole('textbox', { name: 'Title', exact: true }).fill('Written after coming back');
  await isSaved(desk);
  await desk.reload();
  await expect(block(desk, 'Written after coming back')).toBeVisible();
});

test('what another tab wrote while the desk lay in the back/forward cache is there when it comes back', async ({
  sleeper,
}) => {
  const { context, desk, elsewhere } = sleeper;
  await addItem(desk, 'Written before');
  await isSaved(desk);
  const address = desk.url();
  await desk.goto(elsewhere);
  const other = await context.newPage();
  await other.goto(address);
  await addItem(other, 'Written meanwhile');
  await isSaved(other);
  await desk.bringToFront();
  await desk.goBack({ waitUntil: 'commit' });
  await expect(block(desk, 'Written meanwhile')).toBeVisible();
  await addItem(desk, 'Written after');
  await expect(block(other, 'Written after')).toBeVisible();
});

test('a desk that was frozen goes on storing, and has what another tab wrote meanwhile', async ({ sleeper }) => {
  const { context, desk } = sleeper;
  await addItem(desk, 'Written before');
  await isSaved(desk);
  const cdp = await context.newCDPSession(desk);
  await cdp.send('Page.enable');
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  const other = await context.newPage();
  await other.goto(desk.url());
  await addItem(other, 'Written meanwhile');
  await isSaved(other);
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await desk.bringToFront();
  await expect(block(desk, 'Written meanwhile')).toBeVisible();
  await addItem(desk, 'Written after the frost');
  await isSaved(desk);
  await expect(block(other, 'Written after the frost')).toBeVisible();
});

withClipper('a desk whose tab the browser discarded has every word when it is loaded again', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 42 });
  await addItem(desk, 'Written before the end');
  await isSaved(desk);
  const options = await openOptions(galley);
  const discarded = await options.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({ url });
    return chrome.tabs.discard(tabs[0]?.id ?? -1);
  }, `${DESK}/*`);
  expect(discarded).toMatchObject({ discarded: true });
  await options.evaluate(({ id }) => chrome.tabs.update(id, { active: true }), discarded);
  const loaded = (): Page | undefined => galley.context.pages().find((page) => page.url().startsWith(DESK));
  await expect.poll(loaded).toBeDefined();
  const again = loaded();
  if (again === undefined) throw new Error('The tab did not come back.');
  await expect(block(again, 'Written before the end')).toBeVisible();
});

/** Opens the desk's database as a newer Galley in another tab does, and keeps it open. */
const openNewer = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('galley', 1_000);
        opening.addEventListener('success', () => resolve('open'));
        opening.addEventListener('error', () => resolve(String(opening.error)));
      }),
  );

test.describe('where another tab opened a newer Galley', () => {
  test('stores what is written before it makes way, says so, and names what is written later', async ({ sleeper }) => {
    const { context, desk } = sleeper;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await addItem(desk, 'Tides by hand');
    await isSaved(desk);
    const other = await context.newPage();
    await other.goto(new URL('/icon.svg', desk.url()).href);
    // Typed and not stored yet: its change and the newer Galley come in one task.
    await opened(desk).getByRole('textbox', { name: 'Title', exact: true }).fill('Tides, by hand');
    expect(await openNewer(other)).toBe('open');

    const alert = desk
      .getByRole('alert')
      .filter({ hasText: /A newer Galley was opened in another tab.*(?:Every|Not saved)/u });
    await expect(alert).toContainText('Every change to your issues up to then is saved.');
    await expect(desk.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Copy the issue' })).toHaveCount(0);
    await expect(desk.getByText('nothing is lost')).toHaveCount(0);

    await desk.bringToFront();
    await opened(desk).getByRole('textbox', { name: 'Title', exact: true }).fill('Tides, and too late');
    await expect(alert).toContainText('Not saved: “Tides, and too late” in #42.');
    await expect(alert).not.toContainText('is saved');
    await expect(desk.getByRole('banner')).toContainText('not saved');
    await desk.getByRole('button', { name: 'Copy the issue' }).click();
    await expect.poll(() => desk.evaluate(() => navigator.clipboard.readText())).toContain('Tides, and too late');

    await expect(desk.getByRole('button', { name: 'Save it as a file' })).toBeVisible();
    const asked = desk.waitForEvent('dialog');
    void desk.getByRole('button', { name: 'Reload the page' }).click();
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await expect(alert).toContainText('Tides, and too late');
  });
});
