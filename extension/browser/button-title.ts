import { browser } from 'wxt/browser';

/** Lets a tab say again what all tabs say. Chrome's types know no null, for Chrome takes none. */
const AS_EVERYWHERE: object = { title: null };

/** Have the button say the same over a tab as over all others. */
export const sayAsEverywhere = async (tabId: number): Promise<void> => {
  if (import.meta.env.FIREFOX) await browser.action.setTitle(Object.assign({ tabId, title: '' }, AS_EVERYWHERE));
  // Chrome never takes a tab's own title away before its page is left: it gets a copy, which has to follow (see below).
  else await browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) });
};

const follow = async (tabId: number, before: string, title: string): Promise<void> => {
  if ((await browser.action.getTitle({ tabId })) === before) await browser.action.setTitle({ tabId, title });
};

/** Have the button say something over all tabs that say nothing of their own. */
export const sayEverywhere = async (title: string): Promise<void> => {
  const before = await browser.action.getTitle({});
  await browser.action.setTitle({ title });
  if (import.meta.env.FIREFOX || before === title) return;
  // Who still says what was said before has a copy of it.
  const tabs = await browser.tabs.query({});
  // Rejected for a tab that was closed in the meantime.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : follow(id, before, title))));
};
