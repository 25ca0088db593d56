import type { BrowserContext, Page } from '@playwright/test';
import { chooseKey, pressKey } from './command-key.ts';

/** Chooses Alt+Shift+L for picking links as a user does: the clipper suggests no key for it. */
export const choosePickKey = (context: BrowserContext, extensionId: string): Promise<void> =>
  chooseKey(context, extensionId, 'pick-links', 'L');

/** Presses Alt+Shift+L on a page, a key of the browser's own, and gives the picker that it opens. */
export const pickLinks = async (page: Page): Promise<Page> => {
  const opened = page.context().waitForEvent('page');
  await pressKey(page, 'L');
  const picker = await opened;
  await picker.getByRole('listbox').waitFor();
  await picker.bringToFront();
  return picker;
};
