import { browser } from 'wxt/browser';

/** Show on the toolbar how many clips wait for the desk; nothing when none do. */
export const showWaiting = async (waiting: number): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ color: '#0c6683' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text: waiting === 0 ? '' : waiting > 999 ? '999+' : String(waiting) });
};

/** Mark one tab with a sentence on the toolbar button, where the page itself can show nothing. Ends when the tab moves on. */
export const markTab = async (tabId: number, sentence: string, good: boolean): Promise<void> => {
  await browser.action.setBadgeText({ tabId, text: good ? '✓' : '!' });
  await browser.action.setTitle({ tabId, title: sentence });
};
