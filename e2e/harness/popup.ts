import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { connect, TargetType, type Browser, type Page as PopupPage } from 'puppeteer-core';

/**
 * The toolbar popup as the real click opens it. Playwright does not see popups (they are no tabs), so puppeteer-core
 * looks at this one page through the same browser's debugging port.
 */
export interface Popup {
  readonly page: PopupPage;
  /** Waits until it has closed itself, as it does when its work is done. */
  readonly closed: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Address of the debugging port, as Chromium writes it into its profile. */
const debuggingAddress = async (profile: string): Promise<string> => {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `ws://127.0.0.1:${port}${path}`;
};

const isPopupOf = (extensionId: string, url: string): boolean =>
  url.startsWith(`chrome-extension://${extensionId}/popup`);

const connectToPopups = (address: string, extensionId: string): Promise<Browser> =>
  connect({
    browserWSEndpoint: address,
    defaultViewport: null,
    targetFilter: (target) => target.type() === TargetType.BROWSER || isPopupOf(extensionId, target.url()),
  });

/** Clicks the toolbar button of the clipper while this page is in front: a real click, which grants `activeTab`. */
const clickToolbar = async (page: Page, session: CDPSession, extensionId: string): Promise<void> => {
  await page.bringToFront();
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  await own.detach();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const url = targetInfo.url;
  const tab = targetInfos.findLast((target) => target.url === url);
  if (tab === undefined) throw new Error(`No tab shows ${url}.`);
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
};

export interface PopupOpener {
  readonly context: BrowserContext;
  readonly session: CDPSession;
  readonly extensionId: string;
  readonly profile: string;
}

/** Clicks the toolbar button and waits for the popup it opens. */
export const openPopup = async (opener: PopupOpener, page: Page): Promise<Popup> => {
  const { session, extensionId } = opener;
  const openTargets = async (): Promise<readonly string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ url }) => isPopupOf(extensionId, url)).map(({ targetId }) => targetId);
  };
  const isOpen = async (): Promise<boolean> => (await openTargets()).length > 0;
  await clickToolbar(page, session, extensionId);
  await expect.poll(isOpen, { message: 'the popup opens' }).toBe(true);
  const browser = await connectToPopups(await debuggingAddress(opener.profile), extensionId);
  const target = await browser.waitForTarget((each) => isPopupOf(extensionId, each.url()), { timeout: 60_000 });
  const shown = await target.asPage();
  shown.setDefaultTimeout(60_000);
  return {
    page: shown,
    closed: async () => {
      await expect.poll(isOpen, { message: 'the popup closes by itself' }).toBe(false);
      await browser.disconnect();
    },
    close: async () => {
      for (const targetId of await openTargets()) await session.send('Target.closeTarget', { targetId });
      await browser.disconnect();
    },
  };
};

/**
 * Opens the popup anew until it shows what is waited for: a popup says what was known when it opened, and the desk tells the clipper in
 * its own time. Each is given longer than the one before, since how long one takes is up to the machine.
 */
export const openUntil = async (
  open: () => Promise<Popup>,
  shows: (popup: Popup, patience: { readonly timeout: number }) => Promise<unknown>,
): Promise<Popup> => {
  let popup: Popup | null = null;
  let timeout = 1_000;
  await expect(async () => {
    const tried = await open();
    timeout *= 2;
    try {
      await shows(tried, { timeout });
      popup = tried;
    } catch (error) {
      await tried.close();
      throw error;
    }
  }).toPass();
  if (popup === null) throw new Error('No popup is open.');
  return popup;
};

/** Where the popup says that its page was seen, and what its button says that it will do. */
export const readStanding = ({ page }: Popup): Promise<{ readonly seen: string; readonly button: string }> =>
  page.evaluate(() => {
    const words = (selector: string): string => document.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
    return { seen: words('#seen'), button: words('#save') };
  });

/** Chooses the section to file under by its name, as the list shows it. */
export const chooseSection = async ({ page }: Popup, name: string): Promise<void> => {
  const option = page.locator(`#section option ::-p-text(${name})`);
  const value = await option.map((element) => element.getAttribute('value') ?? '').wait();
  await page.select('#section', value);
};
