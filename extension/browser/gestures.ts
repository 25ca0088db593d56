import { browser } from 'wxt/browser';
import { toClipTab, type ClipTab } from './tabs.ts';
import { word } from './words.ts';

const PAGE = 'clip-page';
const SELECTION = 'clip-selection';

/** Offer the clipper in the context menus. Menus outlive the worker, so this runs at installation only. */
export const makeMenus = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PAGE, title: word('menuPage'), contexts: ['page'] });
  browser.contextMenus.create({ id: SELECTION, title: word('menuSelection'), contexts: ['selection'] });
};

/** Call back on each gesture that clips without a popup: the key and the menus. */
export const onQuickClip = (clip: (tab: ClipTab) => void): void => {
  const take = (tab: Parameters<typeof toClipTab>[0]): void => {
    const found = toClipTab(tab);
    if (found) clip(found);
  };
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'quick-clip' || command === 'quick-clip-spare') take(tab);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === PAGE || menuItemId === SELECTION) take(tab);
  });
};
