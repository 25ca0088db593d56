import type { BrowserContext, Page } from '@playwright/test';

/** What chrome://extensions/shortcuts calls when a user types a shortcut there; no other page has it. */
declare const chrome: {
  developerPrivate: {
    updateExtensionCommand(
      update: { extensionId: string; commandName: string; keybinding: string },
      done: () => void,
    ): void;
  };
};

/** Chooses Alt+Shift and a letter for a command of the clipper, as a user does. */
export const chooseKey = async (
  context: BrowserContext,
  extensionId: string,
  commandName: string,
  letter: string,
): Promise<void> => {
  const page = await context.newPage();
  await page.goto('chrome://extensions/shortcuts');
  await page.evaluate(
    (update) =>
      new Promise<void>((done) => {
        chrome.developerPrivate.updateExtensionCommand(update, () => done());
      }),
    { extensionId, commandName, keybinding: `Alt+Shift+${letter}` },
  );
  await page.close();
};

const ALT_AND_SHIFT = 1 | 8;

/** Presses Alt+Shift and a letter on a page so that the browser's own shortcuts hear it. */
export const pressKey = async (page: Page, letter: string): Promise<void> => {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  const code = letter.charCodeAt(0);
  // Without a native code Chromium does not take it for a key of a keyboard; which one does not matter.
  const key = { key: letter, code: `Key${letter}`, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: ALT_AND_SHIFT, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', modifiers: ALT_AND_SHIFT, ...key });
};
