import { expect, test, type BrowserContext } from '@playwright/test';
import { allowedClipper } from './harness/allowed-clipper.ts';
import { startGalley } from './harness/galley.ts';
import { paintedIn } from './harness/painted.ts';
import { selectByMouse } from './harness/selecting.ts';
import { expectToast } from './harness/toast.ts';

/** What a page of the extension has. */
declare const chrome: {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]> };
};

const PASSAGE = 'A stream is late when nobody waits for it any more.';
const LATE = {
  url: 'https://streams.example/late?utm_source=x',
  html: `<!doctype html><title>Late streams</title><link rel="canonical" href="https://streams.example/late">
    <h1>Late streams</h1><p>It began on a Monday. <span id="passage">${PASSAGE}</span> So it goes.</p>`,
};

/** Chooses as the options page does, and gives what runs on pages by itself afterwards. */
const choose = async (context: BrowserContext, extensionId: string, paintAlways: boolean): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  await page.evaluate((on) => chrome.storage.local.set({ settings: { paintAlways: on } }), paintAlways);
  const scripts = (): Promise<readonly string[]> =>
    page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  await expect.poll(scripts).toEqual(paintAlways ? ['paint-always'] : []);
  await page.close();
};

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a test needs
test('highlights are painted on every visit while that is chosen, and no longer', async ({}, testInfo) => {
  const galley = await startGalley({ pages: [LATE], clipper: await allowedClipper(testInfo.outputPath('clipper')) });
  try {
    const page = await galley.read(LATE.url);
    await selectByMouse(page, page.locator('#passage'));
    const popup = await galley.openPopup(page);
    const told = expectToast(page, 'Clipped, with 1 excerpt');
    await popup.page.locator('::-p-aria([name="Clip"][role="button"])').click();
    await told;
    await popup.closed();

    await page.reload();
    expect(await paintedIn(page)).toEqual([]);
    await choose(galley.context, galley.extensionId, true);
    await page.reload();
    await expect.poll(() => paintedIn(page)).toEqual([PASSAGE]);
    await choose(galley.context, galley.extensionId, false);
    await page.reload();
    expect(await paintedIn(page)).toEqual([]);
  } finally {
    await galley.close();
  }
});
