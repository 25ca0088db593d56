import { browser } from 'wxt/browser';

const KEY = 'logIsSafe';

/** Whether the browser was made to begin a new log since it started, and no connection broke since. */
export const logMemory = {
  get: async (): Promise<boolean> => (await browser.storage.session.get(KEY))[KEY] === true,
  set: (isSafe: boolean): Promise<void> => browser.storage.session.set({ [KEY]: isSafe }),
};
