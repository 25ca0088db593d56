import { browser } from 'wxt/browser';
import { isMarked, showAsEverywhere } from './badge.ts';

/** Say on the button, in this tab alone, where its page was seen. In every other tab it goes on counting what waits. */
export const markSeen = async (tabId: number, sentence: string, short: string): Promise<void> => {
  // What a gesture comes to is said on the same button, and not to be covered.
  if (await isMarked(tabId)) return;
  await browser.action.setTitle({ tabId, title: sentence });
  await browser.action.setBadgeText({ tabId, text: short });
};

/** Take that off again, where it is there. */
export const unmarkSeen = async (tabId: number): Promise<void> => {
  const [here, everywhere] = await Promise.all([browser.action.getTitle({ tabId }), browser.action.getTitle({})]);
  if (here === everywhere || (await isMarked(tabId))) return;
  await showAsEverywhere(tabId);
};
