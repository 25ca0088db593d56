import { browser } from 'wxt/browser';

const KEY = 'witness';

/** What the clipper keeps about its clips outside of their database. What lies there is not parsed yet. */
export const readTestimony = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

export const writeTestimony = (testimony: object): Promise<void> => browser.storage.local.set({ [KEY]: testimony });
