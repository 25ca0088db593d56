import { expect } from '@playwright/test';
import {
  block,
  clip,
  clips,
  fileByKey,
  issue,
  openBlock,
  section,
  startPublication,
  workerIsReady,
  write,
} from './harness/desk.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const FERRY = 'The page that works on the ferry';

test('starts and works with the network off after one visit', async ({ galley }) => {
  const first = await galley.openDesk();
  await workerIsReady(first);
  await first.close();
  await galley.goOffline();

  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Ferry Notes', style: 'Source line', number: 1 });
  await desk.getByRole('button', { name: 'Add a block' }).click();
  await desk.getByRole('menuitem', { name: 'Item' }).click();
  const open = issue(desk).getByRole('group', { name: /^Write/ });
  await open.getByRole('textbox', { name: 'Title', exact: true }).fill('Written at sea');
  await write(desk, open, 'Paragraph 1', 'No signal, no loss.');
  await expect(desk.getByRole('tabpanel')).toContainText('No signal, no loss.');
  await expect(desk.getByRole('banner')).toContainText('saved on this device');

  await desk.reload();
  await expect(block(desk, 'Written at sea')).toContainText('No signal, no loss.');
});

test('clips offline with the desk closed, and hands over when the desk opens', async ({ galley }) => {
  const desk = await galley.openDesk();
  await workerIsReady(desk);
  await desk.close();
  const page = await galley.read('https://bjarka.example/notes/ferry');
  await galley.goOffline();
  await pressQuickClip(page);
  await expectToast(page, /offline/);
  await expect.poll(galley.worker.badge).toBe('1');

  const again = await galley.openDesk();
  await expect(clip(again, FERRY)).toBeVisible();
  await expect.poll(galley.worker.badge).toBe('');
});

test('two tabs on the same issue agree', async ({ galley }) => {
  const one = await galley.openDesk();
  await startPublication(one, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  const page = await galley.read('https://bjarka.example/notes/ferry');
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  const other = await galley.context.newPage();
  await other.goto(one.url());
  for (const tab of [one, other]) await expect(clip(tab, FERRY)).toBeVisible();

  await one.bringToFront();
  await fileByKey(one, FERRY, 1);
  await expect(section(other, 'Worth reading').getByRole('row')).toHaveCount(1);
  await expect(clips(other)).toHaveCount(0);

  await other.bringToFront();
  await write(other, await openBlock(other, FERRY), 'Paragraph 1', 'From the other tab.');
  await one.bringToFront();
  await expect(block(one, FERRY)).toContainText('From the other tab.');
  await write(one, await openBlock(one, FERRY), 'Paragraph 2: Why it matters', 'And back.');
  await expect(other.getByRole('tabpanel')).toContainText('And back.');
});

test('undoes and redoes with keys, and an undone filing brings the clip back', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  const page = await galley.read('https://bjarka.example/notes/ferry');
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await desk.bringToFront();
  await fileByKey(desk, FERRY, 2);
  await expect(clips(desk)).toHaveCount(0);

  await block(desk, FERRY).focus();
  await desk.keyboard.press('Control+z');
  await expect(block(desk, FERRY)).toHaveCount(0);
  await expect(clip(desk, FERRY)).toBeVisible();

  await desk.keyboard.press('Control+Shift+z');
  await expect(section(desk, 'Tools').getByRole('row', { name: FERRY })).toBeVisible();
  await expect(clips(desk)).toHaveCount(0);
});

test('moves blocks with keys and by dragging', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  for (const url of ['https://bjarka.example/notes/ferry', 'https://sieve.example/']) {
    const page = await galley.read(url);
    await pressQuickClip(page);
    await expectToast(page, 'Clipped');
  }
  const SIEVE = 'sieve: look into Parquet without a warehouse';
  await desk.bringToFront();
  await fileByKey(desk, FERRY, 1);
  await fileByKey(desk, SIEVE, 1);
  const order = (): Promise<string[]> =>
    section(desk, 'Worth reading')
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  expect(await order()).toEqual([FERRY, SIEVE]);

  await block(desk, SIEVE).focus();
  await desk.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual([SIEVE, FERRY]);

  await block(desk, SIEVE)
    .getByText(SIEVE)
    .dragTo(desk.getByRole('group', { name: 'End of Tools', exact: true }));
  await expect(section(desk, 'Tools').getByRole('row', { name: SIEVE })).toBeVisible();

  await block(desk, FERRY).focus();
  await desk.keyboard.press('3');
  await expect(section(desk, 'Conversations').getByRole('row', { name: FERRY })).toBeVisible();
});
