import { browser, type Browser } from 'wxt/browser';
import { askForTabs, type TabLeave } from './tab-leave.ts';
import { toClipTab, type ClipTab } from './tabs.ts';
import { word } from './words.ts';

const PAGE = 'clip-page';
const SELECTION = 'clip-selection';
const LINK = 'clip-link';
const PICTURE = 'clip-picture';
const TAB = 'clip-tab';
const CHOSEN_TABS = 'clip-chosen-tabs';
const ALL_TABS = 'clip-all-tabs';
const MENUS: ReadonlySet<string | number> = new Set([PAGE, SELECTION, LINK, PICTURE, TAB, CHOSEN_TABS, ALL_TABS]);

/** Menus of tabs are on the toolbar button, and on the tabs themselves in Firefox, of which Chrome's types know nothing. */
const ON_TABS = import.meta.env.FIREFOX ? { contexts: ['action', 'tab'] } : {};

const makeTabMenu = (id: string, title: string): void => {
  const contexts: ['action'] = ['action'];
  browser.contextMenus.create(Object.assign({ id, title, contexts }, ON_TABS));
};

/** Offer the clipper in the context menus. Menus outlive the worker, so this runs at installation only. */
export const makeMenus = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PAGE, title: word('menuPage'), contexts: ['page'] });
  browser.contextMenus.create({ id: SELECTION, title: word('menuSelection'), contexts: ['selection'] });
  browser.contextMenus.create({ id: LINK, title: word('menuLink'), contexts: ['link'] });
  browser.contextMenus.create({ id: PICTURE, title: word('menuPicture'), contexts: ['image'] });
  makeTabMenu(TAB, word('menuTab'));
  makeTabMenu(CHOSEN_TABS, word('menuChosenTabs'));
  makeTabMenu(ALL_TABS, word('menuAllTabs'));
};

/** What a menu was opened on, in the frame of a tab where that is. */
export interface Pointed {
  readonly url: string;
  readonly frameId: number;
  /** The link's words, where the browser tells them. */
  readonly words: string | null;
}

/** What the browser says is selected, on one line in Chrome; empty where it does not say. */
interface SelectedWords {
  readonly words: string;
  readonly isFramed: boolean;
}

/** What is done on each gesture that clips without a popup. */
export interface Gestures {
  readonly clip: (tab: ClipTab) => void;
  readonly clipSelection: (tab: ClipTab, selected: SelectedWords) => void;
  readonly clipLink: (tab: ClipTab, link: Pointed) => void;
  readonly clipPicture: (tab: ClipTab, picture: Pointed) => void;
  readonly clipTabs: (
    tab: ClipTab,
    wanted: { readonly windowId: number; readonly chosenOnly: boolean },
    leave: TabLeave,
  ) => void;
  /** Take the last clip back; `tab` is where to say so. */
  readonly undo: (tab: ClipTab | null) => void;
  /** The browser did not say which tab was meant. */
  readonly noTab: () => void;
}

interface Clicked extends Browser.contextMenus.OnClickData {
  /** Firefox tells the link's words. */
  readonly linkText?: string;
}

const pointed = ({ frameId = 0, linkText }: Clicked, url: string | undefined): Pointed => ({
  url: url ?? '',
  frameId,
  words: linkText ?? null,
});

/** Call back on each gesture: the keys and the menus. */
export const onGestures = ({ clip, clipSelection, clipLink, clipPicture, clipTabs, undo, noTab }: Gestures): void => {
  browser.commands.onCommand.addListener((command, tab) => {
    const found = toClipTab(tab);
    if (command === 'undo-clip') undo(found);
    else if (command === 'quick-clip' || command === 'quick-clip-spare') {
      if (found) clip(found);
      else noTab();
    }
  });
  browser.contextMenus.onClicked.addListener((info: Clicked, tab) => {
    const found = toClipTab(tab);
    if (!found || !tab) {
      if (MENUS.has(info.menuItemId)) noTab();
      return;
    }
    switch (info.menuItemId) {
      case PAGE:
      case TAB:
        clip(found);
        break;
      case SELECTION:
        clipSelection(found, { words: info.selectionText ?? '', isFramed: (info.frameId ?? 0) !== 0 });
        break;
      case LINK:
        clipLink(found, pointed(info, info.linkUrl));
        break;
      case PICTURE:
        clipPicture(found, pointed(info, info.srcUrl));
        break;
      case CHOSEN_TABS:
      case ALL_TABS: {
        const leave = askForTabs();
        clipTabs(found, { windowId: tab.windowId, chosenOnly: info.menuItemId === CHOSEN_TABS }, leave);
        break;
      }
      default:
    }
  });
};
