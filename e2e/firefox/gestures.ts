import type { Browser, Page } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

/** What Firefox's window has, of the little that is used here. */
interface EventUtils {
  readonly window: unknown;
  synthesizeKey?(key: string, modifiers: object, window: unknown): void;
}
declare const Services: { scriptloader: { loadSubScript(address: string, into: object): void } };
declare const gBrowser: { selectedBrowser: { focus(): void } };
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(options: object): Promise<void> } } | null;
};

/** Bring a page to the front and press Alt+Shift+C, as a user does: a trusted key in the window, which grants activeTab. */
export const pressQuickClip = async (page: Page): Promise<void> => {
  await page.bringToFront();
  await inBrowserWindow(page.browser(), () => {
    const events: EventUtils = { window: globalThis };
    Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', events);
    gBrowser.selectedBrowser.focus();
    events.synthesizeKey?.('C', { altKey: true, shiftKey: true }, globalThis);
  });
};

/** What Firefox's window has of its context menu. */
interface ContextMenu extends HTMLElement {
  readonly state: 'closed' | 'showing' | 'open' | 'hiding';
  activateItem(item: Element): void;
}

/** Click a link with the right mouse key, and choose an item in the menu that Firefox opens, as a user does. */
export const chooseOnLink = async (page: Page, words: string, label: string): Promise<void> => {
  await page.bringToFront();
  const link = await page.waitForSelector(`::-p-text(${words})`);
  await link?.click({ button: 'right' });
  await inBrowserWindow(
    page.browser(),
    async (wanted: string) => {
      const menu = document.querySelector<ContextMenu>('#contentAreaContextMenu');
      if (menu === null) throw new Error('Firefox has no context menu.');
      const once = (event: string): Promise<unknown> =>
        new Promise((resolve) => menu.addEventListener(event, resolve, { once: true }));
      if (menu.state !== 'open') await once('popupshown');
      const items = [...menu.querySelectorAll('menuitem')];
      const item = items.find((each) => each.getAttribute('label') === wanted);
      if (item === undefined) throw new Error(`The menu has no “${wanted}”.`);
      const hidden = once('popuphidden');
      menu.activateItem(item);
      await hidden;
    },
    label,
  );
};

/** Click Undo in the toast: it ends the toast, in the upper right corner. */
export const clickUndo = async (page: Page): Promise<void> => {
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  await page.mouse.click(width - 55, 38);
};

declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionParent: {
      apiManager: { global: { browserActionFor(extension: object): { triggerAction(window: object): Promise<void> } } };
    };
  };
};

/** Bring a page to the front and open the popup over it, by what the button's own shortcut does: it grants activeTab. */
export const openPopup = async (page: Page, extensionId: string): Promise<void> => {
  await page.bringToFront();
  await inBrowserWindow(
    page.browser(),
    async (id: string) => {
      const policy = WebExtensionPolicy.getByID(id);
      if (policy === null) throw new Error(`${id} is not installed`);
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      await ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(globalThis);
    },
    extensionId,
  );
};

/** Put the extension's background page to sleep now, as Firefox does after half a minute without work. */
export const sleepBackground = (browser: Browser, extensionId: string): Promise<void> =>
  inBrowserWindow(
    browser,
    async (id: string) => {
      const policy = WebExtensionPolicy.getByID(id);
      if (policy === null) throw new Error(`${id} is not installed`);
      await policy.extension.terminateBackground({ ignoreDevToolsAttached: true });
    },
    extensionId,
  );

/** Select a passage with the mouse: press at its start, drag to its end, let go. Gives what the page says is selected. */
export const selectWithMouse = async (page: Page, passage: string): Promise<string> => {
  const lines = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      return [...range.getClientRects()].map(
        ({ left, right, top, height }) => [left, right, top + height / 2] as const,
      );
    }
    return [];
  }, passage);
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (!first || !last) throw new Error(`The page does not show “${passage}”.`);
  await page.mouse.move(first[0], first[2]);
  await page.mouse.down();
  await page.mouse.move(last[1], last[2], { steps: 8 });
  await page.mouse.up();
  return page.evaluate(() => String(getSelection()));
};
