import type { BrowserContext, Page } from '@playwright/test';

/** What chrome://extensions/shortcuts calls when a user types a shortcut there; no other page has it. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; pinnedToToolbar: boolean }, done: () => void): void;
    updateExtensionCommand(
      update: { extensionId: string; commandName: string; keybinding: string },
      done: () => void,
    ): void;
  };
};

/** Pins the clipper to the toolbar, as a user does who clicks it often. */
export const pinToToolbar = async (context: BrowserContext, extensionId: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto('chrome://extensions/shortcuts');
  await page.evaluate(
    (id) =>
      new Promise<void>((done) => {
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, pinnedToToolbar: true }, () => done());
      }),
    extensionId,
  );
  await page.close();
};

/** Chooses Alt+Shift+C for the quick clip as a user does; Chrome gives it to nobody unasked (docs/decisions/quick-clip-key.md). */
export const chooseQuickClipKey = async (context: BrowserContext, extensionId: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto('chrome://extensions/shortcuts');
  await page.evaluate(
    (id) =>
      new Promise<void>((done) => {
        const update = { extensionId: id, commandName: 'quick-clip', keybinding: 'Alt+Shift+C' };
        chrome.developerPrivate.updateExtensionCommand(update, () => done());
      }),
    extensionId,
  );
  await page.close();
};

const ALT_AND_SHIFT = 1 | 8;

/** Without a native code Chromium does not take it for a key of a keyboard; which one does not matter. */
const KEY_C = { key: 'C', code: 'KeyC', windowsVirtualKeyCode: 67, nativeVirtualKeyCode: 67 };

/**
 * Presses Alt+Shift+C on a page so that the browser's own shortcuts hear it, which `page.keyboard` does not reach. The session stays
 * open as long as the page: when one ends, Chromium forgets for a moment that the page was taken offline.
 */
export const pressQuickClip = async (page: Page): Promise<void> => {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: ALT_AND_SHIFT, ...KEY_C };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
};
