import type { Browser } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(options: object): Promise<void> } } | null;
};

/** Put the extension's background page to sleep now, as Firefox does after half a minute without work. */
export const sleepBackground = async (browser: Browser, extensionId: string): Promise<void> => {
  await inBrowserWindow(
    browser,
    async (id: string) => {
      const policy = WebExtensionPolicy.getByID(id);
      if (policy === null) throw new Error(`${id} is not installed`);
      await policy.extension.terminateBackground({ ignoreDevToolsAttached: true });
    },
    extensionId,
  );
};
