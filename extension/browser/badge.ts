import { browser } from 'wxt/browser';
import { sayEverywhere } from './button-title.ts';

/** Colour the badge. It stays so until the browser ends. */
export const colourBadge = async (): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ color: '#0c6683' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
};

/** Show on the toolbar how many clips wait for the desk; nothing when none do. */
export const showWaiting = async (waiting: number): Promise<void> => {
  await browser.action.setBadgeText({ text: waiting === 0 ? '' : waiting > 999 ? '999+' : String(waiting) });
};

/** Say on the toolbar button that something went wrong which nobody foresaw. */
export const markDefect = async (sentence: string): Promise<void> => {
  await browser.action.setBadgeText({ text: '!' });
  await sayEverywhere(sentence);
};

/** Take a sentence off the toolbar button that is true no more; any other stays. */
export const unmark = async (sentence: string, usual: string): Promise<void> => {
  if ((await browser.action.getTitle({})) === sentence) await sayEverywhere(usual);
};

/** What became of a gesture, on the button: it was good, it was not, it is under way. */
export type Mark = '✓' | '!' | '…';

/**
 * Mark one tab with a sentence on the toolbar button, where the page itself can show nothing. Ends when the tab moves on. False where
 * the tab is closed.
 */
export const markTab = async (tabId: number, sentence: string, mark: Mark): Promise<boolean> => {
  try {
    await browser.action.setBadgeText({ tabId, text: mark });
    await browser.action.setTitle({ tabId, title: sentence });
    return true;
  } catch {
    return false; // The tab was closed in the meantime; the caller decides where else to say it.
  }
};
