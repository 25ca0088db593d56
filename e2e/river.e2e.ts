import { expect } from '@playwright/test';
import {
  clip,
  clips,
  fileByDrag,
  fileByKey,
  openBlock,
  section,
  startPublication,
  workerIsReady,
  write,
} from './harness/desk.ts';
import { exportToClipboard, exportToFile, withoutFileWindow } from './harness/export.ts';
import { readGolden } from './harness/golden.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { selectByKeys, selectByMouse } from './harness/selecting.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const LATE = 'A field guide to late-arriving events';
const LINKS = 'I checked every link I ever published [2,611 of them]';
const SIEVE = 'sieve: look into Parquet without a warehouse';
const ARABIC = 'قياس حداثة البيانات بدل الوعد بها';
const THREAD = 'Ask: where do your runbooks live?';

test('goes from selections on real pages to the exported file, with the network off from the second half on', async ({
  galley,
}) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });

  await test.step('a mouse selection, clipped with the toolbar popup', async () => {
    const page = await galley.read('https://tideline.example/2026/late-arriving-events');
    await selectByMouse(page, page.locator('#thesis'));
    const popup = await galley.openPopup(page);
    await popup.page.locator('::-p-aria([name="Note to self"])').fill('open with this one');
    const toast = expectToast(page, 'Clipped, with 1 excerpt');
    await popup.page.locator('::-p-aria([name="Clip"][role="button"])').click();
    await toast;
    await popup.closed();
    await expect(clip(desk, LATE)).toBeVisible();
  });

  await test.step('a second highlight joins the clip', async () => {
    const page = await galley.read('https://tideline.example/2026/late-arriving-events');
    await selectByKeys(page, page.locator('#watermark'));
    await pressQuickClip(page);
    await expectToast(page, 'Added to your clip');
    await expect(clip(desk, LATE)).toContainText('2 excerpts');
    await expect(clips(desk)).toHaveCount(1);
  });

  await test.step('keyboard selections, clipped with Alt+Shift+C', async () => {
    for (const [url, passage, title] of [
      ['https://paperboy.example/links-checked?page=all', '#half', LINKS],
      ['https://sieve.example/', '#what', SIEVE],
      ['https://mudawwana.example/data-freshness', '#promise', ARABIC],
    ] as const) {
      const page = await galley.read(url);
      await selectByKeys(page, page.locator(passage));
      await pressQuickClip(page);
      await expectToast(page, 'Clipped, with 1 excerpt');
      await expect(clip(desk, title)).toBeVisible();
    }
  });

  const thread = await galley.read('https://forum.nightshift.example/t/where-do-your-runbooks-live/4182');
  await desk.bringToFront();
  await fileByKey(desk, LATE, 1);
  await fileByDrag(desk, SIEVE, 'Tools');

  await workerIsReady(desk);
  await galley.goOffline();

  await test.step('an open page is clipped without a network', async () => {
    await selectByMouse(thread, thread.locator('#paper'));
    await pressQuickClip(thread);
    await expectToast(thread, /Clipped.*offline/s);
    await desk.bringToFront();
    await expect(clip(desk, THREAD)).toBeVisible();
    await expect(desk.getByText('working offline')).toBeVisible();
  });

  await test.step('the rest is filed and the blurbs are written', async () => {
    await fileByDrag(desk, LINKS, 'Worth reading');
    await fileByKey(desk, ARABIC, 1);
    await fileByKey(desk, THREAD, 3);
    await expect(clips(desk)).toHaveCount(0);
    const late = await openBlock(desk, LATE);
    await write(desk, late, 'Paragraph 1', 'Five kinds of late, and what each one *wants*.');
    await write(desk, late, 'Paragraph 2: Why it matters', 'A figure that says “so far” is not paged about.');
    await late.getByRole('button', { name: 'Quote excerpt 2 of 2' }).click();
    const links = await openBlock(desk, LINKS);
    await write(desk, links, 'Paragraph 1', 'Quote the sentence that made you share the link.');
    const sieve = await openBlock(desk, SIEVE);
    await write(desk, sieve, 'Paragraph 1: What it is', 'One binary that greps Parquet where it lies.');
    await expect(desk.getByRole('banner')).toContainText('saved on this device');
  });

  await withoutFileWindow(desk);
  await desk.reload();

  await test.step('everything is there after a reload without a network', async () => {
    await expect(section(desk, 'Worth reading').getByRole('row')).toHaveCount(3);
    await expect(section(desk, 'Tools').getByRole('row')).toHaveCount(1);
    await expect(section(desk, 'Conversations').getByRole('row')).toHaveCount(1);
  });

  const markdown = await exportToFile(desk, 'Markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.text).toBe(await readGolden('river.md'));
  expect(await exportToClipboard(desk, 'Markdown')).toBe(markdown.text);
  const plain = await exportToFile(desk, 'plain text');
  expect(plain.text).toBe(await readGolden('river.txt'));
});
