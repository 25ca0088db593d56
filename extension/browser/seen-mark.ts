import { browser } from 'wxt/browser';
import type { Mark } from './badge.ts';
import { sayAsEverywhere } from './button-title.ts';

/** What a gesture comes to, or that something went wrong: said on the same button, and not to be covered. */
const OUTCOMES: ReadonlySet<string> = new Set<Mark>(['!', '✓', '…']);

/** Lets a tab show again what all tabs show. Chrome's types know no null, and Firefox wants the field there. */
const AS_EVERYWHERE: object = { text: null };

const isTaken = async (tabId: number): Promise<boolean> => OUTCOMES.has(await browser.action.getBadgeText({ tabId }));

/** Say on the button, in this tab alone, where its page was seen. In every other tab it goes on counting what waits. */
export const markSeen = async (tabId: number, sentence: string, short: string): Promise<void> => {
  if (await isTaken(tabId)) return;
  await browser.action.setTitle({ tabId, title: sentence });
  await browser.action.setBadgeText({ tabId, text: short });
};

/** Take that off again, where it is there. */
export const unmarkSeen = async (tabId: number): Promise<void> => {
  const [here, everywhere] = await Promise.all([browser.action.getTitle({ tabId }), browser.action.getTitle({})]);
  if (here === everywhere || (await isTaken(tabId))) return;
  await sayAsEverywhere(tabId);
  await browser.action.setBadgeText({ tabId, ...AS_EVERYWHERE });
};
