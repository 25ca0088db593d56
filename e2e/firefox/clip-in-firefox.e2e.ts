import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { LOCKS, TIDES } from './articles.ts';
import { DESK, test } from './firefox-test.ts';
import { pressQuickClip, selectWithMouse, sleepBackground } from './gestures.ts';
import { expectToast } from './toast.ts';

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

const expectText = (page: Page, says: string | RegExp): Promise<void> =>
  expect.poll(() => textOf(page), { message: 'what the page shows' }).toMatch(says);

/** Open an article, highlight its passage with the mouse, press the key, wait for the clipper's word. */
const clip = async (page: Page, { passage }: { readonly passage: string }): Promise<void> => {
  expect(await selectWithMouse(page, passage)).toBe(passage);
  await pressQuickClip(page);
  await expectToast(page, /^Clipped, with 1 excerpt/);
};

test('a clip made with the key appears on the open desk', async ({ firefox }) => {
  const desk = await firefox.open(DESK);
  await expectText(desk, 'clipper connected');
  await clip(await firefox.open(LOCKS.address), LOCKS);
  await expectText(desk, LOCKS.title);
  expect(await textOf(desk)).toContain('1 excerpt');
});

test('clips made while the desk is closed wait, through sleep and a restart of Firefox, and arrive once', async ({
  firefox,
}) => {
  await clip(await firefox.open(LOCKS.address), LOCKS);
  await sleepBackground(firefox.browser(), firefox.extensionId);
  await clip(await firefox.open(TIDES.address), TIDES);
  await firefox.restart();
  const desk = await firefox.open(DESK);
  await expectText(desk, '2 clips');
  const shown = await textOf(desk);
  expect(shown).toContain(LOCKS.title);
  expect(shown).toContain(TIDES.title);
  await desk.reload();
  await expectText(desk, 'clipper connected');
  await expectText(desk, '2 clips');
});
