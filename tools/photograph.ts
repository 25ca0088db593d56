import type { Page } from '@playwright/test';
import type { Page as PopupPage } from 'puppeteer-core';

interface View {
  readonly scheme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
}

/** Takes a picture of a page as it looks in a colour scheme and at a size, and leaves both as they were. */
export const photograph = async (page: Page, path: string, { scheme, size }: View = {}): Promise<void> => {
  const before = page.viewportSize();
  if (scheme !== undefined) await page.emulateMedia({ colorScheme: scheme });
  if (size !== undefined) await page.setViewportSize(size);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  if (scheme !== undefined) await page.emulateMedia({ colorScheme: null });
  if (size !== undefined && before !== null) await page.setViewportSize(before);
};

export const photographPopup = async (popup: PopupPage, path: `${string}.png`): Promise<void> => {
  await popup.screenshot({ path });
};

/** Takes the desk on a wide screen, light and dark, and on a phone. */
export const photographDesk = async (desk: Page, folder: string): Promise<void> => {
  await photograph(desk, `${folder}/desk-light.png`, { scheme: 'light' });
  await photograph(desk, `${folder}/desk-dark.png`, { scheme: 'dark' });
  await photograph(desk, `${folder}/desk-phone.png`, { scheme: 'light', size: { width: 390, height: 844 } });
};
