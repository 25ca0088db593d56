import { expect } from '@playwright/test';
import { clip, startPublication } from './harness/desk.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const LATE = {
  url: 'https://streams.example/2026/11/18/late',
  html: `<!doctype html><html lang="en"><title>Late streams | Streams Weekly</title>
    <article><h1>Late streams</h1><p class="byline">By Ada Example</p><p>A stream is late when nobody waits for it.</p></article>`,
};

test.describe('the popup', () => {
  test.use({ web: { pages: [LATE] } });

  test('says who wrote the page and when, and clips the title as the page states it where that is chosen', async ({
    galley,
  }) => {
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
    const page = await galley.read(LATE.url);
    const popup = await galley.openPopup(page);
    await popup.page.waitForFunction(() =>
      document.body.innerText.includes('Ada Example · 18 Nov 2026, by its address'),
    );
    await popup.page.locator('::-p-aria([name="Use “Late streams | Streams Weekly”"])').click();
    await popup.page.locator('::-p-aria([name="Use “Late streams”"])').wait();
    const toast = expectToast(page, 'Clipped');
    await popup.page.locator('::-p-aria([name="Clip"][role="button"])').click();
    await toast;
    await popup.closed();
    await desk.bringToFront();
    await expect(clip(desk, 'Late streams | Streams Weekly')).toBeVisible();
  });

  test('has what was typed when it is opened again, and after the clip no more', async ({ galley }) => {
    const page = await galley.read(LATE.url);
    const first = await galley.openPopup(page);
    await first.page.locator('::-p-aria([name="Clip"][role="button"])').wait();
    await first.page.locator('#note').fill('For the piece on waiting');
    // The popup is gone before the key is answered for; that it is gone is looked at next.
    await first.page.keyboard.down('Escape').catch(() => undefined);
    await first.closed();
    const again = await galley.openPopup(page);
    await again.page.waitForFunction(
      () => document.querySelector('textarea#note:focus') !== null && !document.querySelector('#save:disabled'),
    );
    expect(await again.page.$eval('textarea#note', ({ value }) => value)).toBe('For the piece on waiting');
    await again.page.locator('::-p-aria([name="Clip"][role="button"])').click();
    await again.closed();
    expect(await galley.worker.clips()).toMatchObject([{ note: 'For the piece on waiting' }]);
    const last = await galley.openPopup(page);
    await last.page.waitForFunction(() => document.querySelector('textarea#note:focus') !== null);
    expect(await last.page.$eval('textarea#note', ({ value }) => value)).toBe('');
  });
});
