import type { BrowserContext, Page } from '@playwright/test';

/** What chrome://extensions calls; no other page has it. */
declare const chrome: {
  developerPrivate: {
    updateExtensionCommand(
      update: { extensionId: string; commandName: string; keybinding: string },
      done: () => void,
    ): void;
    addHostPermission(extensionId: string, host: string, done: () => void): void;
  };
  runtime: { readonly lastError?: { readonly message: string } };
};

/** Chooses Alt+Shift+L for picking links as a user does: the clipper suggests no key for it. */
export const choosePickKey = async (context: BrowserContext, extensionId: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto('chrome://extensions/shortcuts');
  await page.evaluate(
    (id) =>
      new Promise<void>((done) => {
        const update = { extensionId: id, commandName: 'pick-links', keybinding: 'Alt+Shift+L' };
        chrome.developerPrivate.updateExtensionCommand(update, () => done());
      }),
    extensionId,
  );
  await page.close();
};

const KEY_L = { key: 'L', code: 'KeyL', windowsVirtualKeyCode: 76, nativeVirtualKeyCode: 76, modifiers: 1 | 8 };

/** Presses Alt+Shift+L on a page, a key of the browser's own, and gives the picker that it opens. */
export const pickLinks = async (page: Page): Promise<Page> => {
  await page.bringToFront();
  const opened = page.context().waitForEvent('page');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...KEY_L });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...KEY_L });
  const picker = await opened;
  await picker.getByRole('listbox').waitFor();
  await picker.bringToFront();
  return picker;
};

/**
 * Lets the clipper read a site, as the switch on its page of chrome://extensions does. The window in which Chromium asks a user is the
 * browser's own, out of every test's reach; once this has been said, `permissions.request` answers yes without it.
 */
export const allowSite = async (context: BrowserContext, extensionId: string, host: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`chrome://extensions/?id=${extensionId}`);
  const refusal = await page.evaluate(
    ([id = '', pattern = '']) =>
      new Promise<string | null>((done) => {
        chrome.developerPrivate.addHostPermission(id, pattern, () => done(chrome.runtime.lastError?.message ?? null));
      }),
    [extensionId, host],
  );
  await page.close();
  if (refusal !== null) throw new Error(`${host}: ${refusal}`);
};
