import { expect, type Page } from '@playwright/test';
import type { Galley } from './harness/galley.ts';
import { paintedIn, shareOfColour } from './harness/painted.ts';
import type { Popup } from './harness/popup.ts';
import { selectByMouse } from './harness/selecting.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const FIRST = 'A stream is late when nobody waits for it any more.';
const SECOND = 'Keep the watermark per key, not per partition.';

const article = (first: string, second: string): string => `<!doctype html><html lang="en"><title>Late streams</title>
  <style>body { background: #fff; font: 18px/1.5 sans-serif }</style>
  <article><h1>Late streams</h1><p>It began on a Monday. <span id="first">${first}</span> So it goes.</p>
  <p>What helped in the end? <span id="second">${second}</span> That was all.</p></article>`;

const LATE = { url: 'https://streams.example/late', html: article(FIRST, SECOND) };

/** The colour of `paint.css`. */
const BLUE = [0xb9, 0xe4, 0xf1] as const;

const says = (popup: Popup, words: string): Promise<unknown> =>
  popup.page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);

const clipIn = async (galley: Galley, page: Page, passage: string, button: string, toast: string): Promise<void> => {
  await selectByMouse(page, page.locator(passage));
  const popup = await galley.openPopup(page);
  const told = expectToast(page, toast);
  await popup.page.locator(`::-p-aria([name="${button}"][role="button"])`).click();
  await told;
  await popup.closed();
};

test.describe('highlights', () => {
  test.use({ web: { pages: [LATE] } });

  test('are painted on the page they were clipped from, again after it was loaded anew, and said to be gone when they are', async ({
    galley,
  }) => {
    const page = await galley.read(LATE.url);
    await clipIn(galley, page, '#first', 'Clip', 'Clipped, with 1 excerpt');
    await expect.poll(() => paintedIn(page)).toEqual([FIRST]);
    await clipIn(galley, page, '#second', 'Add the highlight', 'Added to your clip');
    await expect.poll(() => paintedIn(page)).toEqual([FIRST, SECOND]);

    await page.reload();
    expect(await paintedIn(page)).toEqual([]);
    expect(await shareOfColour(page.locator('#first'), BLUE)).toBe(0);
    const before = await page.content();
    const popup = await galley.openPopup(page);
    await says(popup, '2 highlights are painted on the page.');
    await says(popup, 'A new clip is added to it.');
    expect(await paintedIn(page)).toEqual([FIRST, SECOND]);
    expect(await page.content()).toBe(before);
    await popup.close();
    expect(await shareOfColour(page.locator('#first'), BLUE)).toBeGreaterThan(0.5);

    // Another article in the same document, as single-page apps have it; a place in this one is none.
    await page.evaluate(() => history.pushState(null, '', '#first'));
    expect(await paintedIn(page)).toEqual([FIRST, SECOND]);
    await page.evaluate(() => history.pushState(null, '', '/next'));
    await expect.poll(() => paintedIn(page)).toEqual([]);

    const edited = FIRST.replace('nobody waits', 'no one waits');
    await galley.context.route(LATE.url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: article(edited, 'Nothing did.') }),
    );
    await page.goto(LATE.url);
    const again = await galley.openPopup(page);
    await says(again, '1 highlight is painted on the page.');
    await says(again, `Not found on the page any more\n${SECOND}`);
    expect(await paintedIn(page)).toEqual([edited]);
    await again.close();
  });
});
