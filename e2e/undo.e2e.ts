import { expect } from '@playwright/test';
import { clip, clips, fileByKey, section, startPublication } from './harness/desk.ts';
import { stopDeskAt } from './harness/desk-instrument.ts';
import { DESK } from './harness/galley.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { clickUndo, expectToast, pointAtUndo } from './harness/toast.ts';

const FERRY = { url: 'https://bjarka.example/notes/ferry', title: 'The page that works on the ferry' };
const LINKED = 'https://tideline.example/2026/late-arriving-events';
const SIEVE = { url: 'https://sieve.example/', title: 'sieve: look into Parquet without a warehouse' };

test('a clip that is taken back before the desk opens never comes to it', async ({ galley }) => {
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await expect.poll(galley.worker.badge).toBe('1');
  await clickUndo(page);
  await expectToast(page, 'Clip taken back');
  await expect.poll(galley.worker.badge).toBe('');
  const other = await galley.read(SIEVE.url);
  await pressQuickClip(other);
  await expectToast(other, 'Clipped');
  const desk = await galley.openDesk();
  await expect(clip(desk, SIEVE.title)).toHaveCount(1);
  await expect(clips(desk)).toHaveCount(1);
  // And the page counts as one that was never clipped.
  await page.bringToFront();
  await pressQuickClip(page);
  await expectToast(page, /^Clipped$/);
});

test('a clip that is taken back while the desk is open leaves its inbox', async ({ galley }) => {
  const desk = await galley.openDesk();
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await expect(clip(desk, FERRY.title)).toHaveCount(1);
  await expect.poll(galley.worker.badge).toBe('');
  await clickUndo(page);
  await expectToast(page, 'Clip taken back. If it lies in the inbox of the desk, it goes to the archive there.');
  await expect(clips(desk)).toHaveCount(0);
  await desk.reload();
  await expect(desk.getByRole('banner')).toContainText('clipper connected');
  await expect(clips(desk)).toHaveCount(0);
});

test('a clip that is placed by then stays in its issue', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await pointAtUndo(page);
  await desk.bringToFront();
  await fileByKey(desk, FERRY.title, 1);
  await expect(desk.getByRole('banner')).toContainText('saved on this device');
  await page.bringToFront();
  await clickUndo(page);
  await expectToast(page, 'Clip taken back.');
  await desk.bringToFront();
  await desk.reload();
  await expect(section(desk, 'Worth reading').getByRole('row', { name: FERRY.title })).toBeVisible();
});

for (const at of ['pull', 'ack'] as const)
  for (const sent of [false, true])
    test(`a clip that is taken back ${sent ? 'after' : 'before'} the desk’s ${at} is out of the inbox in the end`, async ({
      galley,
    }) => {
      const page = await galley.read(FERRY.url);
      await pressQuickClip(page);
      await expectToast(page, 'Clipped');
      await pointAtUndo(page);
      const desk = await galley.context.newPage();
      const { reached, letGo } = await stopDeskAt(desk, { at, sent, dies: false });
      await desk.goto(DESK);
      await reached;
      await page.bringToFront();
      await clickUndo(page);
      await expectToast(page, 'Clip taken back');
      await galley.worker.kill();
      await letGo();
      await expect(desk.getByRole('banner')).toContainText('clipper connected');
      const again = await galley.openDesk();
      await expect(again.getByRole('banner')).toContainText('clipper connected');
      for (const tab of [desk, again]) await expect(clips(tab)).toHaveCount(0);
    });

test('Undo is reached with Tab, stays while it has the focus, and works after the worker slept', async ({ galley }) => {
  const page = await galley.read(LINKED);
  await page.locator('a').first().focus();
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('galley-toast');
  await galley.worker.kill();
  await page.keyboard.press('Enter');
  await expectToast(page, 'Clip taken back');
  await expect.poll(galley.worker.badge).toBe('');
});

test('no script of a page can take a clip back', async ({ galley }) => {
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  const reached = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('galley-toast');
    host?.click();
    host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    return host?.shadowRoot;
  });
  expect(reached).toBeNull();
  await page.bringToFront();
  await pressQuickClip(page);
  await expectToast(page, 'Already clipped');
  await expect.poll(galley.worker.badge).toBe('1');
});
