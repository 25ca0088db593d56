import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Wait for a page to show something. */
export const expectText = (page: Page, says: string | RegExp): Promise<void> =>
  expect.poll(() => textOf(page), { message: 'what the page shows' }).toMatch(says);

/** Press what has this name, as a screen reader says it. */
export const press = (page: Page, name: string, role: 'button' | 'switch' = 'button'): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
