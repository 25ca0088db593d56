import type { Browser, Page } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

/** What Firefox's window has of its menus. */
interface Menu extends HTMLElement {
  readonly state: 'closed' | 'showing' | 'open' | 'hiding';
  activateItem(item: Element): void;
}
interface SubmenuHolder extends Element {
  openMenu(open: boolean): void;
}
interface EventUtils {
  readonly window: unknown;
  synthesizeMouseAtCenter?(target: unknown, event: object, window: unknown): void;
}
declare const Services: { scriptloader: { loadSubScript(address: string, into: object): void } };
declare const gBrowser: { readonly selectedTab: Element; readonly tabs: readonly Element[] };

/** Choose an item of a menu that Firefox is opening, as a user does. More than one item of an extension stand in a menu of its own. */
const choose = async (browser: Browser, menuId: string, label: string): Promise<void> => {
  await inBrowserWindow(
    browser,
    async (id: string, wanted: string) => {
      const menu = document.querySelector<Menu>(`#${id}`);
      if (menu === null) throw new Error(`Firefox has no #${id}.`);
      const once = (target: Element, event: string): Promise<unknown> =>
        new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));
      if (menu.state !== 'open') await once(menu, 'popupshown');
      const item = [...menu.querySelectorAll('menuitem')].find((each) => each.getAttribute('label') === wanted);
      const within = item?.closest<Menu>('menupopup');
      if (item === undefined || !within) throw new Error(`The menu has no “${wanted}”.`);
      if (within !== menu) {
        const shown = once(within, 'popupshown');
        within.closest<SubmenuHolder>('menu')?.openMenu(true);
        await shown;
      }
      const hidden = once(menu, 'popuphidden');
      within.activateItem(item);
      await hidden;
    },
    menuId,
    label,
  );
};

const PAGE_MENU = 'contentAreaContextMenu';

/** Click words of a page with the right mouse key, and choose an item in the menu that Firefox opens. */
export const chooseOnWords = async (page: Page, words: string, label: string): Promise<void> => {
  await page.bringToFront();
  const found = await page.waitForSelector(`::-p-text(${words})`);
  await found?.click({ button: 'right' });
  await choose(page.browser(), PAGE_MENU, label);
};

/** Bring a page to the front, and choose an item in the menu of its tab. */
export const chooseOnTab = async (page: Page, label: string): Promise<void> => {
  await page.bringToFront();
  await inBrowserWindow(page.browser(), () => {
    const events: EventUtils = { window: globalThis };
    Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', events);
    events.synthesizeMouseAtCenter?.(gBrowser.selectedTab, { type: 'contextmenu', button: 2 }, globalThis);
  });
  await choose(page.browser(), 'tabContextMenu', label);
};

/** Select the tab with this title together with the one in front, as a click with Ctrl does. */
export const selectTabToo = async (browser: Browser, title: string): Promise<void> => {
  await inBrowserWindow(
    browser,
    (wanted: string) => {
      const events: EventUtils = { window: globalThis };
      Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', events);
      const tab = gBrowser.tabs.find((each) => each.getAttribute('label')?.startsWith(wanted));
      events.synthesizeMouseAtCenter?.(tab, { ctrlKey: true }, globalThis);
    },
    title,
  );
};

/** Bring a page to the front, and choose an item in the menu of the clipper's button, which stands in the toolbar. */
export const chooseOnButton = async (page: Page, buttonId: string, label: string): Promise<void> => {
  await page.bringToFront();
  await inBrowserWindow(
    page.browser(),
    (id: string) => {
      const events: EventUtils = { window: globalThis };
      Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', events);
      const button = document.querySelector(`#${CSS.escape(id)} .unified-extensions-item-action-button`);
      events.synthesizeMouseAtCenter?.(button, { type: 'contextmenu', button: 2 }, globalThis);
    },
    buttonId,
  );
  await choose(page.browser(), 'toolbar-context-menu', label);
};
