import { expect } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

/** The popup's frame in Firefox's window. WebDriver knows tabs only; a frame script is what reaches into it. */
interface Frame extends HTMLElement {
  readonly messageManager: {
    addMessageListener(name: string, hear: (message: { readonly data: string }) => void): void;
    removeMessageListener(name: string, hear: (message: { readonly data: string }) => void): void;
    loadFrameScript(address: string, later: boolean): void;
  };
}

/** What the popup shows; empty where none is open. */
export const readPopup = (browser: Browser): Promise<unknown> =>
  inBrowserWindow(browser, () => {
    const frame = document.querySelector<Frame>('.webextension-popup-browser');
    if (frame === null) return '';
    return new Promise((resolve) => {
      const hear = ({ data }: { readonly data: string }): void => {
        frame.messageManager.removeMessageListener('shown', hear);
        resolve(data);
      };
      frame.messageManager.addMessageListener('shown', hear);
      // While the panel opens the frame changes hands, and what it is asked then is lost: whoever polls asks again.
      setTimeout(resolve, 1_000, '');
      const script = 'sendAsyncMessage("shown", content.document.body?.innerText ?? "")';
      frame.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
    });
  });

/**
 * Let the keys of Firefox's window go to the popup. It has taken the focus by itself, as a user sees it; but in a window that no
 * window manager made active, its frame has to be told.
 */
export const focusPopup = async (browser: Browser): Promise<void> => {
  await inBrowserWindow(browser, () => document.querySelector<Frame>('.webextension-popup-browser')?.focus());
};

/** Wait for the popup to say something that fits. */
export const expectPopup = (browser: Browser, says: string | RegExp): Promise<void> =>
  expect.poll(() => readPopup(browser), { message: 'what the popup shows' }).toMatch(says);

/** Wait for the popup to be gone. */
export const expectNoPopup = (browser: Browser): Promise<void> =>
  expect.poll(() => readPopup(browser), { message: 'the popup' }).toBe('');
