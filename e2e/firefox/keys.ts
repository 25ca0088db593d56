import type { Browser, Page } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

/** What Firefox's window has, of the little that is used here. */
interface EventUtils {
  readonly window: unknown;
  synthesizeKey?(key: string, modifiers: object, window: unknown): void;
  sendString?(text: string, window: unknown): void;
}
declare const Services: { scriptloader: { loadSubScript(address: string, into: object): void } };
declare const gBrowser: { selectedBrowser: { focus(): void } };

/** Press keys in Firefox's window, such as `Alt+Shift+C` or `Ctrl+KEY_Enter`: trusted ones, on the whole road that a user's take. */
export const pressKeys = async (browser: Browser, keys: string): Promise<void> => {
  await inBrowserWindow(
    browser,
    (wanted: string) => {
      const events: EventUtils = { window: globalThis };
      Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', events);
      const [key = '', ...held] = wanted.split('+').toReversed();
      const modifiers = {
        altKey: held.includes('Alt'),
        ctrlKey: held.includes('Ctrl'),
        shiftKey: held.includes('Shift'),
      };
      events.synthesizeKey?.(key, modifiers, globalThis);
    },
    keys,
  );
};

/** Type into whatever has the focus in Firefox's window. */
export const typeText = async (browser: Browser, text: string): Promise<void> => {
  await inBrowserWindow(
    browser,
    (wanted: string) => {
      const events: EventUtils = { window: globalThis };
      Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', events);
      events.sendString?.(wanted, globalThis);
    },
    text,
  );
};

/** Bring a page to the front and press keys on it. What the clipper has as its own there grants it activeTab. */
export const pressOnPage = async (page: Page, keys: string): Promise<void> => {
  await page.bringToFront();
  await inBrowserWindow(page.browser(), () => gBrowser.selectedBrowser.focus());
  await pressKeys(page.browser(), keys);
};

/** The quick clip, by the key that the clipper suggests. */
export const pressQuickClip = (page: Page): Promise<void> => pressOnPage(page, 'Alt+Shift+C');
