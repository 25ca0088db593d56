import type { Browser } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window.ts';

interface Question extends Element {
  readonly button: HTMLElement;
  readonly secondaryButton: HTMLElement;
}
declare const PopupNotifications: {
  readonly panel: HTMLElement & { readonly state: string; readonly firstElementChild: Question };
};

/** Wait until Firefox asks whether the extension may have a permission, and answer as a user does. */
export const answerFirefox = async (browser: Browser, answer: 'allow' | 'deny'): Promise<void> => {
  await inBrowserWindow(
    browser,
    async (wanted: string) => {
      const { panel } = PopupNotifications;
      const once = (event: string): Promise<unknown> =>
        new Promise((resolve) => panel.addEventListener(event, resolve, { once: true }));
      if (panel.state !== 'open') await once('popupshown');
      const { id, button, secondaryButton } = panel.firstElementChild;
      if (id !== 'addon-webext-permissions-notification') throw new Error(`Firefox asks something else: ${id}`);
      const hidden = once('popuphidden');
      (wanted === 'allow' ? button : secondaryButton).click();
      await hidden;
    },
    answer,
  );
};
