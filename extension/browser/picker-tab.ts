import { browser } from 'wxt/browser';
import { activeTab } from './tabs.ts';
import { word } from './words.ts';

const PICK = 'pick-links';

/**
 * Open the picker in a tab beside the page whose links are picked. The page's tab is its opener, so that closing the picker leads back
 * to the page. What the gesture allowed lasts until the page is left, so the picker itself reads the page.
 */
const openPickerFor = async (tabId: number): Promise<void> => {
  const { index, windowId } = await browser.tabs.get(tabId);
  const url = `${browser.runtime.getURL('/picker.html')}?tab=${tabId}`;
  await browser.tabs.create({ url, index: index + 1, windowId, openerTabId: tabId });
};

/** The tab whose links are to be picked, from the address of the picker; null where it names none. */
export const pickedTab = (search: string): number | null => {
  const tab = new URLSearchParams(search).get('tab') ?? '';
  return /^\d+$/.test(tab) ? Number(tab) : null;
};

export const pickLinksInFront = async (): Promise<void> => {
  const tab = await activeTab();
  if (tab) await openPickerFor(tab.id);
};

/** Leave the picker. */
export const closeThisTab = async (): Promise<void> => {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
};

/**
 * Offer to pick links, under the toolbar button: a second item in a page's menu would push the first into a submenu. Menus outlive the
 * worker.
 */
export const makePickMenu = (): void => {
  browser.contextMenus.create({ id: PICK, title: word('pickLinks'), contexts: ['action'] });
};

/** Open the picker on each gesture that asks for it: the menus and the command; `noTab` is called where the browser names no tab. */
export const onPickLinks = (noTab: () => void): void => {
  const pick = (tab: { readonly id?: number | undefined } | undefined): void => {
    if (tab?.id === undefined) noTab();
    else void openPickerFor(tab.id);
  };
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === PICK) pick(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === PICK) pick(tab);
  });
};
