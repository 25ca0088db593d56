import { expect } from '@playwright/test';
import { openOptions } from './harness/options.ts';
import { pinToToolbar } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { clickUndo, expectToast } from './harness/toast.ts';

/** What a page of the extension has. */
declare const chrome: {
  readonly tabs: {
    query(of: object): Promise<readonly { readonly id: number }[]>;
    discard(id: number): Promise<unknown>;
  };
};

const page = (name: string): { readonly url: string; readonly html: string } => ({
  url: `https://tabs.example/${name}`,
  html: `<!doctype html><title>Page ${name}</title><meta name="author" content="Ada Example"><p>Nothing else.</p>`,
});
const PAGES = ['one', 'two', 'three'].map((name) => page(name));

/** The places of the items in the toolbar button's menu. */
const [THIS_TAB, CHOSEN_TABS, ALL_TABS] = [0, 1, 2];

test.describe('tabs', () => {
  test.use({ web: { pages: PAGES } });

  test('all of a window are clipped once the browser was asked, and taken back together', async ({ galley }) => {
    await pinToToolbar(galley.context, galley.extensionId);
    for (const { url } of PAGES) await galley.read(url);
    const front = await galley.read(PAGES[0]?.url ?? '');
    await galley.worker.menusMade();
    const ui = await galley.native();
    await front.bringToFront();
    await ui.chooseFromToolbar(ALL_TABS);
    await expectToast(front, 'whether the clipper may read the addresses of other tabs');
    await ui.answer(true);
    await expectToast(front, 'Clipped 3 tabs; 2 belong to the browser; 1 was open twice');
    expect(await galley.worker.clips()).toMatchObject([
      { capture: { url: PAGES[1]?.url, title: 'Page two', authors: [] } },
      { capture: { url: PAGES[2]?.url, title: 'Page three', authors: [] } },
      { capture: { url: PAGES[0]?.url, title: 'Page one', authors: ['Ada Example'] } },
    ]);
    await expect.poll(galley.worker.badge).toBe('3');
    await clickUndo(front);
    await expectToast(front, '3 clips taken back');
    await expect.poll(galley.worker.badge).toBe('');
    // Before the tabs of the test stand the browser's first one and the clipper's own.
    await galley.worker.chooseTabs([5, 3]);
    await ui.chooseFromToolbar(CHOSEN_TABS);
    await expectToast(front, /^Clipped 2 tabs$/);
  });

  test('only the one in front is clipped where the browser’s question is answered with no', async ({ galley }) => {
    await pinToToolbar(galley.context, galley.extensionId);
    for (const { url } of PAGES) await galley.read(url);
    const front = await galley.read(PAGES[0]?.url ?? '');
    await galley.worker.menusMade();
    const ui = await galley.native();
    await front.bringToFront();
    await ui.chooseFromToolbar(ALL_TABS);
    await ui.answer(false);
    await expectToast(front, 'Clipped 1 tab. The other tabs were left out: the clipper may not read their addresses.');
    await ui.chooseFromToolbar(THIS_TAB);
    await expectToast(front, 'Already clipped');
    expect(await galley.worker.clips()).toHaveLength(1);
  });
});

test.describe('tabs behind the one in front', () => {
  test.use({ web: { pages: PAGES } });

  test('are read where the curator lets the clipper in', async ({ galley }) => {
    await pinToToolbar(galley.context, galley.extensionId);
    const options = await openOptions(galley);
    await options.getByRole('switch', { name: 'Fill in links' }).check();
    const ui = await galley.native();
    await ui.answer(true);
    await options.close();
    const behind = await galley.read(PAGES[1]?.url ?? '');
    await behind.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const front = await galley.read(PAGES[0]?.url ?? '');
    await galley.worker.menusMade();
    await front.bringToFront();
    await ui.chooseFromToolbar(ALL_TABS);
    await ui.answer(true);
    await expectToast(front, 'Clipped 2 tabs');
    expect(await galley.worker.clips()).toMatchObject([
      { capture: { url: PAGES[1]?.url, title: 'Page two', authors: ['Ada Example'], excerpts: [] } },
      { capture: { url: PAGES[0]?.url, title: 'Page one', authors: ['Ada Example'] } },
    ]);
  });

  test('are not woken where the browser put them to sleep: title and address are clipped, and that is said', async ({
    galley,
  }) => {
    await pinToToolbar(galley.context, galley.extensionId);
    const options = await openOptions(galley);
    await options.getByRole('switch', { name: 'Fill in links' }).check();
    const ui = await galley.native();
    await ui.answer(true);
    await galley.read(PAGES[1]?.url ?? '');
    const front = await galley.read(PAGES[0]?.url ?? '');
    await galley.worker.menusMade();
    await front.bringToFront();
    const asleep = (): Promise<number> =>
      options.evaluate(async () => (await chrome.tabs.query({ discarded: true })).length);
    await options.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      await chrome.tabs.discard(tabs.at(-2)?.id ?? 0);
    });
    await expect.poll(asleep).toBe(1);
    await ui.chooseFromToolbar(ALL_TABS);
    await ui.answer(true);
    await expectToast(front, /^Clipped 2 tabs; 1 was asleep and gave title and address only/);
    expect(await galley.worker.clips()).toMatchObject([
      { capture: { url: PAGES[1]?.url, title: 'Page two', authors: [] } },
      { capture: { url: PAGES[0]?.url, authors: ['Ada Example'] } },
    ]);
    expect(await asleep()).toBe(1);
  });
});
