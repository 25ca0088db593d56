import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { HARBOUR, LOCKS, TIDES } from './articles.ts';
import { sleepBackground } from './background.ts';
import { DESK, test } from './firefox-test.ts';
import { pressQuickClip } from './keys.ts';
import { chooseOnWords } from './menus.ts';
import { expectText, press, textOf } from './reading.ts';
import { selectWithMouse } from './select.ts';
import { clickUndo, expectToast } from './toast.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

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
  await expectText(desk, LOCKS.title);
  await expectText(desk, TIDES.title);
  await expectText(desk, /^2 clips$/m);
  await desk.reload();
  await expectText(desk, 'clipper connected');
  await expectText(desk, /^2 clips$/m);
});

test('a link is clipped from its menu, unopened, and taken back from the toast', async ({ firefox }) => {
  const desk = await firefox.open(DESK);
  await expectText(desk, 'clipper connected');
  const page = await firefox.open(HARBOUR.address);
  await chooseOnWords(page, HARBOUR.words, 'Clip this link');
  await expectToast(page, /^Link clipped, its page unopened/);
  await expectText(desk, HARBOUR.words);
  await expectText(desk, /^1 clip$/m);
  await clickUndo(page);
  await expectToast(page, /^Clip taken back/);
  await expectText(desk, /^0 clips$/m);
});

test('an issue made from a clip is saved as a Markdown file', async ({ firefox }) => {
  await clip(await firefox.open(LOCKS.address), LOCKS);
  const desk = await firefox.open(DESK);
  await expectText(desk, /^1 clip$/m);
  await desk.locator('::-p-aria([name="Name"][role="textbox"])').fill('Lakeside Letter');
  await press(desk, 'Start your publication');
  await expectText(desk, 'saved on this device');
  await desk.locator(`::-p-text(${LOCKS.title})`).click();
  await press(desk, 'Read');
  await expectText(desk, LOCKS.passage);
  await desk.keyboard.press('0');
  await expectText(desk, /^0 clips$/m);
  await press(desk, 'Export');
  await press(desk, 'Save Markdown file');
  const saved = async (): Promise<string[]> =>
    (await readdir(firefox.downloads)).filter((name) => name.endsWith('.md'));
  await expect.poll(saved, { message: 'the downloaded files' }).toHaveLength(1);
  const read = async (): Promise<string> => readFile(join(firefox.downloads, (await saved())[0] ?? ''), 'utf8');
  await expect.poll(read, { message: 'the Markdown' }).toContain(LOCKS.title);
  expect(await read()).toContain(LOCKS.address);
});
