import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { LOCKS } from './articles.ts';
import { openPopup } from './button.ts';
import { test } from './firefox-test.ts';
import { pressQuickClip } from './keys.ts';
import { openOptions } from './own-pages.ts';
import { answerFirefox } from './question.ts';
import { expectText, press } from './reading.ts';
import { selectWithMouse } from './select.ts';
import { expectToast } from './toast.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

const painted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('galley-clipped') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
  );

test('a highlight is painted again when the popup opens on its page', async ({ firefox }) => {
  const page = await firefox.open(LOCKS.address);
  expect(await selectWithMouse(page, LOCKS.passage)).toBe(LOCKS.passage);
  await pressQuickClip(page);
  await expectToast(page, /^Clipped, with 1 excerpt/);
  await page.reload();
  expect(await painted(page)).toEqual([]);
  await openPopup(page, firefox.extensionId);
  await expect.poll(() => painted(page)).toEqual([LOCKS.passage]);
});

test('highlights are painted on every visit once that is allowed, and follow a page that goes on to another', async ({
  firefox,
}) => {
  const page = await firefox.open(LOCKS.address);
  expect(await selectWithMouse(page, LOCKS.passage)).toBe(LOCKS.passage);
  await pressQuickClip(page);
  await expectToast(page, /^Clipped, with 1 excerpt/);
  const options = await openOptions(firefox.browser(), firefox.extensionId);
  await press(options, 'Paint highlights on every visit', 'switch');
  await answerFirefox(firefox.browser(), 'deny');
  await expectText(options, 'Off: the permission was refused.');
  await press(options, 'Paint highlights on every visit', 'switch');
  await answerFirefox(firefox.browser(), 'allow');
  await expectText(options, 'On.');

  await page.bringToFront();
  await page.reload();
  await expect.poll(() => painted(page)).toEqual([LOCKS.passage]);
  await page.evaluate(() => history.pushState(null, '', '/gates'));
  await expect.poll(() => painted(page)).toEqual([]);
  await page.evaluate(() => history.back());
  await expect.poll(() => painted(page)).toEqual([LOCKS.passage]);
});
