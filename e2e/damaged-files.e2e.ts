import { expect, type Page } from '@playwright/test';
import { startPublication, workerIsReady } from './harness/desk.ts';
import { keptFile, spoilFiles } from './harness/desk-files.ts';
import type { Galley } from './harness/galley.ts';
import { test } from './harness/test.ts';

const PAGE = /\/index\.html$/;
const SCRIPTS = /\/assets\/index-.*\.js$/;
const FOREIGN = '<!doctype html><title>Sign in</title><p>Welcome to the ferry’s network.</p>';

const openWithIssue = async (galley: Galley): Promise<Page> => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 42 });
  await expect(desk.getByRole('banner')).toContainText('saved on this device');
  await workerIsReady(desk);
  return desk;
};

const expectIssue = (desk: Page): Promise<void> =>
  expect(desk.getByRole('heading', { level: 1, name: 'Lakeside Letter #42' }).first()).toBeVisible();

const damaged = (desk: Page) => desk.getByRole('heading', { name: 'Galley could not open: its own files are damaged' });

for (const [what, body] of [
  ['empty', ''],
  ['foreign', FOREIGN],
] as const)
  test.describe(`a page of the desk that is ${what} in the browser’s cache`, () => {
    test('is fetched anew where there is a server, and the desk opens', async ({ galley }) => {
      const desk = await openWithIssue(galley);
      expect(await spoilFiles(desk, PAGE, body)).toBe(1);
      await desk.reload();
      await expectIssue(desk);
      expect(await keptFile(desk, PAGE)).toContain('<title>Galley</title>');
    });

    test('is said to be damaged where there is none, and fetched when it is back', async ({ galley }) => {
      const desk = await openWithIssue(galley);
      expect(await spoilFiles(desk, PAGE, body)).toBe(1);
      await galley.goOffline();
      await desk.reload();
      await expect(damaged(desk)).toBeVisible();
      await expect(desk.getByRole('main')).toContainText('was not touched');
      await desk.getByRole('button', { name: 'Fetch Galley anew' }).click();
      await expect(desk.getByRole('status')).toContainText('nothing answers');
      await galley.goOnline();
      await desk.getByRole('button', { name: 'Fetch Galley anew' }).click();
      await expectIssue(desk);
    });
  });

test('scripts of the desk that are foreign in the cache are fetched anew, now or when there is a server', async ({
  galley,
}) => {
  const desk = await openWithIssue(galley);
  expect(await spoilFiles(desk, SCRIPTS, FOREIGN)).toBeGreaterThan(0);
  await desk.reload();
  await expectIssue(desk);
  expect(await spoilFiles(desk, SCRIPTS, FOREIGN)).toBeGreaterThan(0);
  await galley.goOffline();
  await desk.reload();
  await expect(desk.getByRole('heading', { name: 'Galley has not opened yet' })).toBeVisible();
  await galley.goOnline();
  await desk.getByRole('link', { name: 'Fetch Galley anew' }).click();
  await expectIssue(desk);
});

test('a network that answers everything with a page of its own is no part of the desk', async ({ galley }) => {
  const desk = await openWithIssue(galley);
  await galley.answerWith(FOREIGN);
  await desk.reload();
  await expectIssue(desk);
  expect(await spoilFiles(desk, PAGE, '')).toBe(1);
  await desk.reload();
  await expect(damaged(desk)).toBeVisible();
  await desk.getByRole('button', { name: 'Fetch Galley anew' }).click();
  await expect(desk.getByRole('status')).toContainText('is not Galley');
  await galley.goOnline();
  await desk.getByRole('button', { name: 'Fetch Galley anew' }).click();
  await expectIssue(desk);
});
