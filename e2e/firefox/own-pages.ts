import { expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

declare const ChromeUtils: {
  importESModule(address: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ readonly optionsURL: string }> };
  };
};
declare const gBrowser: { selectedTab: unknown; addTrustedTab(address: string): unknown };

/** Where a page really is: for pages of an extension, puppeteer goes on believing in the blank one before. */
const pathOf = (page: Page): Promise<string> => page.evaluate(() => location.pathname).catch(() => '');

/** Wait for a tab with a page of the clipper's own, such as `/picker.html`. */
export const ownPage = async (browser: Browser, path: string): Promise<Page> => {
  let found: Page | undefined;
  const look = async (): Promise<boolean> => {
    for (const page of await browser.pages()) if ((await pathOf(page)) === path) found = page;
    return found !== undefined;
  };
  await expect.poll(look, { message: `a tab with ${path}` }).toBe(true);
  if (found === undefined) throw new Error(`no tab with ${path}`);
  return found;
};

/** Open the options in a tab, where the add-ons manager opens them. */
export const openOptions = async (browser: Browser, extensionId: string): Promise<Page> => {
  await inBrowserWindow(
    browser,
    async (id: string) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { optionsURL } = await AddonManager.getAddonByID(id);
      gBrowser.selectedTab = gBrowser.addTrustedTab(optionsURL);
    },
    extensionId,
  );
  return ownPage(browser, '/options.html');
};
