import { expect, type Page } from '@playwright/test';
import type { Galley } from './harness/galley.ts';
import { openOptions } from './harness/options.ts';
import { paintedIn } from './harness/painted.ts';
import { selectByMouse } from './harness/selecting.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

/** What a page of the extension has. */
declare const chrome: {
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]> };
};

const PASSAGE = 'A stream is late when nobody waits for it any more.';
const LATE = {
  url: 'https://streams.example/late?utm_source=x',
  html: `<!doctype html><title>Late streams</title><link rel="canonical" href="https://streams.example/late">
    <h1>Late streams</h1><p>It began on a Monday. <span id="passage">${PASSAGE}</span> So it goes.</p>`,
};

/** Clips the passage of the page from the popup, and gives the page. */
const clipPassage = async (galley: Galley): Promise<Page> => {
  const page = await galley.read(LATE.url);
  await selectByMouse(page, page.locator('#passage'));
  const popup = await galley.openPopup(page);
  const told = expectToast(page, 'Clipped, with 1 excerpt');
  await popup.page.locator('::-p-aria([name="Clip"][role="button"])').click();
  await told;
  await popup.closed();
  return page;
};

test.describe('highlights', () => {
  test.use({ web: { pages: [LATE] } });

  test('are painted on every visit while that is chosen, and no longer', async ({ galley }) => {
    const page = await clipPassage(galley);

    const options = await openOptions(galley);
    const always = options.getByRole('switch', { name: 'Paint highlights on every visit' });
    const scripts = (): Promise<readonly string[]> =>
      options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
    await page.reload();
    expect(await paintedIn(page)).toEqual([]);
    const ui = await galley.native();
    await always.check();
    await ui.answer(false);
    await expect(options.getByText('Off: the permission was refused.')).toBeVisible();
    expect(await scripts()).toEqual([]);
    await always.check();
    await ui.answer(true);
    await expect.poll(scripts).toEqual(['paint-always']);
    await page.reload();
    await expect.poll(() => paintedIn(page)).toEqual([PASSAGE]);
    await always.uncheck();
    await expect.poll(scripts).toEqual([]);
    await page.reload();
    expect(await paintedIn(page)).toEqual([]);
  });

  test('follow a document that goes on to another article without being loaded, and back', async ({ galley }) => {
    const options = await openOptions(galley);
    await options.getByRole('switch', { name: 'Paint highlights on every visit' }).check();
    await (await galley.native()).answer(true);
    const page = await clipPassage(galley);
    await page.reload();
    await expect.poll(() => paintedIn(page)).toEqual([PASSAGE]);

    // The same words on another page, whose canonical link is still that of the one before.
    await page.evaluate(() => history.pushState(null, '', '/early'));
    await expect.poll(() => paintedIn(page)).toEqual([]);
    // That nothing comes cannot be waited for otherwise: it would come a quarter of a second after the step.
    await page.waitForTimeout(1_000);
    expect(await paintedIn(page)).toEqual([]);
    await page.evaluate(() => history.back());
    await expect.poll(() => paintedIn(page)).toEqual([PASSAGE]);
  });
});
