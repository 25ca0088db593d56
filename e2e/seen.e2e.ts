import { expect } from '@playwright/test';
import { clip, fileByKey, startPublication } from './harness/desk.ts';
import { openOptions } from './harness/options.ts';
import { choosePickKey, pickLinks } from './harness/picker.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

/** What a page of the extension has. */
declare const chrome: { readonly permissions: { remove(of: { permissions: string[] }): Promise<boolean> } };

const article = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>A stream is late.</p></article>`;

const PAPER = { url: 'https://arxiv.org/abs/2401.01234', html: article('Late streams') };
const OTHER_SPELLING = { url: 'https://arxiv.org/html/2401.01234v2', html: article('Late streams, as a page') };
const ELSEWHERE = { url: 'https://arxiv.org/abs/2401.01235', html: article('Early streams') };
const LETTER = { url: 'https://notes.example/quiet?from=letter', html: article('Quiet streams') };
const MAIL = { url: 'https://notes.example/quiet?from=mail&id=1', html: article('Quiet streams') };
const LIST = {
  url: 'https://list.example/',
  html: `<!doctype html><title>A list</title><ul><li><a href="${LETTER.url}&id=2">Quiet streams, they say</a></li>
    <li><a href="https://notes.example/loud">Loud streams, which nobody has seen</a></li></ul>`,
};
const PAGES = [PAPER, OTHER_SPELLING, ELSEWHERE, LETTER, MAIL, LIST];

const look = (url: string): unknown => ({ ask: 'look', page: { url, canonicalUrl: null } });

test.describe('where a page was seen', () => {
  test.use({ web: { pages: PAGES } });

  test('is known in the clipper by every address of the page, and stands on the button of its tab alone', async ({
    galley,
  }) => {
    const { worker } = galley;
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 254 });
    await expect
      .poll(() => worker.ask(look(PAPER.url)))
      .toMatchObject({
        seen: null,
        offers: [{ label: 'Lakeside Letter #254' }],
      });

    const page = await galley.read(PAPER.url);
    await pressQuickClip(page);
    await expectToast(page, 'Clipped');
    await expect(clip(desk, 'Late streams')).toBeVisible();
    await expect.poll(() => worker.ask(look(OTHER_SPELLING.url))).toMatchObject({ seen: { where: 'inbox' } });

    await desk.bringToFront();
    await fileByKey(desk, 'Late streams', 1);
    const placed = { where: 'placed', issue: 'Lakeside Letter #254' };
    await expect.poll(() => worker.ask(look(OTHER_SPELLING.url))).toMatchObject({ known: true, seen: placed });
    expect(await worker.ask(look(ELSEWHERE.url))).toMatchObject({ seen: null });

    const options = await openOptions(galley);
    const badges = options.getByRole('switch', { name: 'Say where pages were seen' });
    await badges.check();
    await (await galley.native()).answer(true);
    const other = await galley.read(OTHER_SPELLING.url);
    const said = { badge: '#254', title: 'In Lakeside Letter #254, which is not out yet' };
    await expect.poll(() => worker.buttonAt(OTHER_SPELLING.url)).toStrictEqual(said);
    expect(await worker.badge()).toBe('');
    // A worker that is woken by a tab goes on saying it.
    await worker.kill();
    await other.goto(ELSEWHERE.url);
    const nothing = { badge: '', title: 'Clip this page' };
    await expect.poll(() => worker.buttonAt(ELSEWHERE.url)).toStrictEqual(nothing);
    await other.evaluate(() => history.pushState(null, '', '/abs/2401.01234v3'));
    await expect.poll(() => worker.buttonAt('https://arxiv.org/abs/2401.01234v3')).toStrictEqual(said);
    await other.goto(ELSEWHERE.url);
    await expect.poll(() => worker.buttonAt(ELSEWHERE.url)).toStrictEqual(nothing);

    // The tab stays in front, and the desk has something new to say of its page.
    await pressQuickClip(other);
    await expect.poll(() => worker.buttonAt(ELSEWHERE.url)).toStrictEqual({ badge: '•', title: 'In your inbox' });
    await options.bringToFront();
    await badges.uncheck();
    await other.bringToFront();
    await expect.poll(worker.title).toBe(nothing.title);
  });

  test('does not hang on a parameter that the curator takes off', async ({ galley }) => {
    const { worker } = galley;
    const options = await openOptions(galley);
    await options.getByRole('textbox', { name: 'Take off as well' }).fill('from\nid');
    await options.getByRole('textbox', { name: 'Take off as well' }).blur();
    await expect(options.getByText('Saved.')).toBeVisible();
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 254 });
    await pressQuickClip(await galley.read(LETTER.url));
    await expect(clip(desk, 'Quiet streams')).toBeVisible();
    await expect.poll(() => worker.ask(look(MAIL.url))).toMatchObject({ seen: { where: 'inbox' } });
    await options.getByRole('switch', { name: 'Say where pages were seen' }).check();
    await (await galley.native()).answer(true);
    await galley.read(MAIL.url);
    await expect.poll(() => worker.buttonAt(MAIL.url)).toStrictEqual({ badge: '•', title: 'In your inbox' });
    await choosePickKey(galley.context, galley.extensionId);
    const picker = await pickLinks(await galley.read(LIST.url));
    await expect(picker.getByRole('button', { name: 'Show 1 seen before' })).toBeVisible();
  });

  test('is said on the button again where the right to know tabs was taken away and given again', async ({
    galley,
  }) => {
    const { worker } = galley;
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 254 });
    await pressQuickClip(await galley.read(LETTER.url));
    await expect(clip(desk, 'Quiet streams')).toBeVisible();
    const options = await openOptions(galley);
    const badges = options.getByRole('switch', { name: 'Say where pages were seen' });
    await badges.check();
    await (await galley.native()).answer(true);
    const page = await galley.read(LETTER.url);
    await expect.poll(worker.title).toBe('In your inbox');
    // As on the browser's own page of extensions.
    await options.evaluate(() => chrome.permissions.remove({ permissions: ['tabs'] }));
    await page.bringToFront();
    await expect.poll(worker.title).toBe('Clip this page');
    await options.bringToFront();
    await badges.check();
    await page.bringToFront();
    await expect.poll(worker.title).toBe('In your inbox');
    // The event of a tab is heard again, too.
    await page.goto(ELSEWHERE.url);
    await expect.poll(worker.title).toBe('Clip this page');
    await page.goto(LETTER.url);
    await expect.poll(worker.title).toBe('In your inbox');
  });
});
