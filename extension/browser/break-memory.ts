import { browser } from 'wxt/browser';

const KEY = 'storageBroke';

/** Whether the connection to what the clipper keeps broke, until it is mended or the browser ends. */
export const breakMemory = {
  get: async (): Promise<boolean> => (await browser.storage.session.get(KEY))[KEY] === true,
  set: (isBroken: boolean): Promise<void> => browser.storage.session.set({ [KEY]: isBroken }),
};
