import { expect, type Page } from '@playwright/test';
import { hostilePage } from './harness/articles.ts';
import { clips, issue, startPublication } from './harness/desk.ts';
import { exportToFile, withoutFileWindow } from './harness/export.ts';
import { readGolden } from './harness/golden.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const HUGE = {
  url: 'https://huge.example/',
  html: `<!doctype html><title>Three megabytes</title><p id="all">${'words and words and '.repeat(160_000)}</p>`,
};

/** A page that changes, in its own world, whatever a clipper that lived there would call. */
const REDEFINING = {
  url: 'https://redefining.example/',
  ownScripts: true,
  html: `<!doctype html><html lang="en"><title>Redefined</title><p>Late data is <b>normal</b>.</p><script>
    const gone = () => { throw new Error('redefined'); };
    const said = () => 'A lie';
    window.getSelection = Document.prototype.getSelection = () => null;
    Selection.prototype.getRangeAt = Range.prototype.toString = gone;
    for (const name of ['push', 'map', 'flatMap', 'filter', 'find', 'join', Symbol.iterator])
      Object.defineProperty(Array.prototype, name, { value: gone });
    for (const name of ['replace', 'slice', 'split']) String.prototype[name] = said;
    for (const name of ['nodeValue', 'textContent', 'firstChild', 'nextSibling'])
      Object.defineProperty(Node.prototype, name, { get: gone });
    Element.prototype.getAttribute = Document.prototype.querySelector = Element.prototype.querySelectorAll = gone;
    window.getComputedStyle = window.URL = window.DOMParser = window.Reflect = window.JSON = gone;
    document.documentElement.dataset.redefined = 'yes';
  </script></html>`,
} as const;

/** Whether anything of the page ran on the desk: its marks on `window`, a dialog, an element of its making. */
const watchForHarm = (desk: Page): { readonly dialogs: string[] } => {
  const dialogs: string[] = [];
  desk.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { dialogs };
};

test.describe('what a page may try', () => {
  test.use({ web: { pages: [hostilePage(), HUGE, REDEFINING] } });

  test('nothing of a hostile page executes, and its Markdown reads as text', async ({ galley }) => {
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
    const harm = watchForHarm(desk);
    const page = await galley.read(hostilePage().url);
    await page.keyboard.press('Control+a');
    await pressQuickClip(page);
    await expectToast(page, 'Clipped, with 1 excerpt');
    await desk.bringToFront();
    await expect(clips(desk)).toHaveCount(1);

    await clips(desk).first().click();
    await desk.keyboard.press('1');
    const row = issue(desk).getByRole('row').first();
    await row.focus();
    await desk.keyboard.press('Enter');
    await row.getByRole('button', { name: /^Quote excerpt/ }).click();
    const proof = desk.getByRole('tabpanel');
    await expect(proof).toContainText('window.pwned=3');

    const marks = await desk.evaluate(() => [
      'pwned' in window,
      document.querySelector('img[src="x"]') !== null,
      [...document.querySelectorAll('a')].some(({ protocol }) => !/^https?:$|^mailto:$/.test(protocol)),
    ]);
    expect(marks).toEqual([false, false, false]);
    expect(harm.dialogs).toEqual([]);

    await withoutFileWindow(desk);
    const { text } = await exportToFile(desk, 'Markdown');
    expect(text).toBe(await readGolden('hostile.md'));
    // What the golden file says, once more as rules: no tag, no template, no script address.
    expect(text).not.toMatch(/<\/?[a-z]|\{\{|\{%|(?<!\\)\]\((?!https?:|mailto:)/i);
  });

  test('a selection of megabytes is refused with a sentence, and the page is clipped without it', async ({
    galley,
  }) => {
    const desk = await galley.openDesk();
    const page = await galley.read(HUGE.url);
    await page.keyboard.press('Control+a');
    await pressQuickClip(page);
    await expectToast(page, 'too long to keep');
    await expect(clips(desk)).toHaveCount(1);
    await expect(clips(desk).first()).toContainText('Three megabytes');
  });

  test('a page that redefines what it can in its own world is clipped as it stands', async ({ galley }) => {
    const desk = await galley.openDesk();
    const page = await galley.read(REDEFINING.url);
    await page.keyboard.press('Control+a');
    await pressQuickClip(page);
    await expectToast(page, 'Clipped, with 1 excerpt');
    await expect(clips(desk)).toHaveCount(1);
    await expect(clips(desk).first()).toContainText('Redefined');
    await expect(clips(desk).first()).not.toContainText('A lie');
  });

  test('a page of the browser itself gets a plain sentence', async ({ galley }) => {
    const page = await galley.context.newPage();
    await page.goto('chrome://version');
    const popup = await galley.openPopup(page);
    await popup.page.waitForFunction(
      () => document.querySelector('[role="status"]')?.textContent.includes('cannot be clipped') === true,
    );
    await popup.close();
    await expect.poll(galley.worker.badge).toBe('');
  });
});

test('another page cannot talk to the clipper through the desk’s doorbell', async ({ galley }) => {
  const page = await galley.read('https://sieve.example/');
  const answered = await page.evaluate(async () => {
    const heard: unknown[] = [];
    window.addEventListener('message', ({ data, source }) => {
      if (source !== window || data?.galley !== 'desk-asks') heard.push(data);
    });
    window.postMessage({ galley: 'desk-asks', v: 2 }, '*');
    // A message to oneself comes after everything that was sent before it.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(null);
    });
    return heard;
  });
  expect(answered).toEqual([]);
});
