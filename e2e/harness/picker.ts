import type { BrowserContext, Page } from '@playwright/test';
import { chooseKey, pressKey } from './command-key.ts';

/** What chrome://extensions calls; no other page has it. */
declare const chrome: {
  developerPrivate: {
    addHostPermission(extensionId: string, host: string, done: () => void): void;
  };
  runtime: { readonly lastError?: { readonly message: string } };
};

/** Chooses Alt+Shift+L for picking links as a user does: the clipper suggests no key for it. */
export const choosePickKey = (context: BrowserContext, extensionId: string): Promise<void> =>
  chooseKey(context, extensionId, 'pick-links', 'L');

/** Presses Alt+Shift+L on a page, a key of the browser's own, and gives the picker that it opens. */
export const pickLinks = async (page: Page): Promise<Page> => {
  const opened = page.context().waitForEvent('page');
  await pressKey(page, 'L');
  const picker = await opened;
  await picker.getByRole('listbox').waitFor();
  await picker.bringToFront();
  return picker;
};

/**
 * Lets the clipper read a site, as the switch on its page of chrome://extensions does. The window in which Chromium asks a user is the
 * browser's own, out of every test's reach; once this has been said, `permissions.request` answers yes without it.
 */
export const allowSite = async (context: BrowserContext, extensionId: string, host: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`chrome://extensions/?id=${extensionId}`);
  const refusal = await page.evaluate(
    ([id = '', pattern = '']) =>
      new Promise<string | null>((done) => {
        chrome.developerPrivate.addHostPermission(id, pattern, () => done(chrome.runtime.lastError?.message ?? null));
      }),
    [extensionId, host],
  );
  await page.close();
  if (refusal !== null) throw new Error(`${host}: ${refusal}`);
};
