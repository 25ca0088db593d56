import type { Browser, Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { inBrowserWindow } from './browser-window.ts';

/** The clipper's button, as Firefox keeps it. */
interface Button {
  readonly widget: { readonly id: string };
  readonly action: { getProperty(tab: unknown, name: 'title' | 'badgeText'): string };
  triggerAction(window: object): void;
}
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: object } };
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: object): Button } } };
  };
};
declare const Services: { focus: { readonly activeWindow: unknown } };
declare const CustomizableUI: { addWidgetToArea(id: string, area: string): void };
declare const gBrowser: { readonly selectedTab: unknown };

/**
 * Bring a page to the front and open the popup over it, by what the button's own shortcut does: it grants activeTab. Firefox opens none
 * in a window that is not active, which its first window may still be on a busy machine.
 */
export const openPopup = async (page: Page, extensionId: string): Promise<void> => {
  await page.bringToFront();
  await inBrowserWindow(
    page.browser(),
    async (id: string) => {
      if (Services.focus.activeWindow !== globalThis) {
        const active = new Promise((resolve) => addEventListener('activate', resolve, { once: true }));
        globalThis.focus();
        await active;
      }
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
    },
    extensionId,
  );
};

/** Put the button into the toolbar, as a user does who pins it. Gives its id in Firefox's window. */
export const pinButton = async (browser: Browser, extensionId: string): Promise<string> => {
  const pinned = await inBrowserWindow(
    browser,
    (id: string) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const { widget } = ExtensionParent.apiManager.global.browserActionFor(extension);
      CustomizableUI.addWidgetToArea(widget.id, 'nav-bar');
      return widget.id;
    },
    extensionId,
  );
  return z.string().parse(pinned);
};

/** What the button says of the page in front: its badge, and what a user reads who points at it. */
export const readButton = async (browser: Browser, extensionId: string): Promise<unknown> =>
  inBrowserWindow(
    browser,
    (id: string) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
      const [badge, title] = (['badgeText', 'title'] as const).map((name) =>
        action.getProperty(gBrowser.selectedTab, name),
      );
      return `${badge}: ${title}`;
    },
    extensionId,
  );
