import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { listen } from '#tools/listen.ts';
import type { Galley } from './harness/galley.ts';
import { rightClickAt } from './harness/native-ui.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

/** The smallest PDF that a viewer takes. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

const STRICT = 'https://strict.example/';

test('pages under a strict policy take toast and clip', async ({ galley }) => {
  await galley.context.route(STRICT, (route) =>
    route.fulfill({
      headers: {
        'content-type': 'text/html',
        'content-security-policy':
          "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
      },
      body: '<!doctype html><title>Strict</title><p>Nothing is allowed here.</p>',
    }),
  );
  const page = await galley.read(STRICT);
  await pressQuickClip(page);
  await expectToast(page, /^Clipped$/);
  expect(await galley.worker.clips()).toMatchObject([{ capture: { url: STRICT, title: 'Strict' } }]);
});

const servePdf = async (galley: Galley, url: string, body: string): Promise<void> => {
  await galley.context.route(url, (route) => route.fulfill({ contentType: 'application/pdf', body }));
};

/** What the tab of a page is called: the viewer's own document has no title. */
const tabTitle = async ({ session }: Galley, url: string): Promise<string | undefined> => {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find((target) => target.type === 'page' && target.url === url)?.title;
};

test('a PDF in the browser’s viewer is clipped with the title that is in it', async ({ galley }) => {
  const url = 'https://papers.example/late.pdf';
  await servePdf(
    galley,
    url,
    PDF.replace('trailer<<', '6 0 obj<</Title(Late events, measured)>>endobj\ntrailer<</Info 6 0 R'),
  );
  const page = await galley.read(url);
  await expect.poll(() => tabTitle(galley, url)).toBe('Late events, measured');
  await pressQuickClip(page);
  await expect
    .poll(galley.worker.clips)
    .toMatchObject([{ capture: { url, title: 'Late events, measured', kind: 'pdf', excerpts: [] } }]);
});

test('a PDF without a title is called as its file, in the popup too', async ({ galley }) => {
  const url = 'https://papers.example/a/late%20events.pdf';
  await servePdf(galley, url, PDF);
  const page = await galley.read(url);
  const popup = await galley.openPopup(page);
  await popup.page.waitForFunction(() => document.querySelector('textarea')?.value === 'late events');
  await popup.close();
  await pressQuickClip(page);
  await expect.poll(galley.worker.clips).toMatchObject([{ capture: { url, title: 'late events', kind: 'pdf' } }]);
});

/** As large as the page, so that a click in its middle is a click on it. */
const TEXT = 'BT /F1 50 Tf 5 80 Td (Late *events*) Tj ET';
const WITH_TEXT = PDF.replace(
  '/MediaBox[0 0 200 200]>>endobj',
  `/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${TEXT.length}>>stream
${TEXT}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj`,
);

test('what is selected in a PDF comes with the menu’s click, as plain text', async ({ galley }) => {
  const url = 'https://papers.example/late.pdf';
  await servePdf(galley, url, WITH_TEXT);
  const page = await galley.read(url);
  await galley.worker.menusMade();
  const ui = await galley.native();
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  await page.mouse.click(width / 2, height - 20);
  await expect(async () => {
    await page.keyboard.press('Control+a');
    // Where the viewer draws the text, at the top of its window and beside its list of pages.
    await rightClickAt(page, { x: width * 0.6, y: 190 });
    await ui.chooseFromMenu();
    // Before the viewer had drawn it, nothing was selected; then the menu clipped the page, and it is chosen from again.
    await expect
      .poll(async () => (await galley.worker.clips()).at(-1), { timeout: 5_000 })
      .toMatchObject({
        capture: {
          url,
          excerpts: [{ text: 'Late *events*', markdown: String.raw`Late \*events\*`, fragmentUrl: null }],
        },
      });
  }).toPass();
});

test('what is selected in another site’s frame comes with the menu’s click', async ({ galley }) => {
  const serve = (url: string, body: string) =>
    galley.context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await serve(
    'https://frames.example/',
    '<!doctype html><title>Framed</title><iframe src="https://other.example/"></iframe>',
  );
  await serve('https://other.example/', '<!doctype html><p style="font: 40px sans-serif">Elsewhere');
  const page = await galley.read('https://frames.example/');
  await galley.worker.menusMade();
  const ui = await galley.native();
  const words = page.frameLocator('iframe').locator('p');
  await words.dblclick();
  const { x = 0, y = 0 } = (await words.boundingBox()) ?? {};
  await rightClickAt(page, { x: x + 60, y: y + 25 });
  await ui.chooseFromMenu();
  await expectToast(page, /^Clipped, with 1 excerpt/);
  expect(await galley.worker.clips()).toMatchObject([
    {
      capture: {
        url: 'https://frames.example/',
        title: 'Framed',
        excerpts: [{ text: 'Elsewhere', fragmentUrl: null }],
      },
    },
  ]);
});

test('what is highlighted by key in another site’s frame is said to be missing', async ({ galley }) => {
  const serve = (url: string, body: string) =>
    galley.context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await serve(
    'https://keys.example/',
    '<!doctype html><title>Keys</title><iframe src="https://other.example/"></iframe>',
  );
  await serve('https://other.example/', '<!doctype html><p style="font: 40px sans-serif">Elsewhere');
  const page = await galley.read('https://keys.example/');
  await page.frameLocator('iframe').locator('p').dblclick();
  await pressQuickClip(page);
  await expectToast(page, /frame of another site/);
});

test('a drag from one shadow root into the next is clipped part by part', async ({ galley }) => {
  const body = `<!doctype html><meta charset="utf-8"><title>Shadows</title><style>* { font: 30px/2 sans-serif }</style>
    <main><x-words title="The first words"></x-words><p>Between them</p><x-words title="The last words"></x-words></main>
    <script>
      for (const host of document.querySelectorAll('x-words')) {
        const words = document.createElement('p');
        words.append(host.title);
        host.attachShadow({ mode: 'open' }).append(words);
      }
    </script>`;
  await galley.context.route('https://shadows.example/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  const page = await galley.read('https://shadows.example/');
  const [first, last] = [page.locator('x-words p').first(), page.locator('x-words p').last()];
  const [from, to] = [await first.boundingBox(), await last.boundingBox()];
  if (from === null || to === null) throw new Error('no words to drag over');
  await page.mouse.move(from.x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await pressQuickClip(page);
  await expectToast(page, /^Clipped, with 3 excerpts/);
  expect(await galley.worker.clips()).toMatchObject([
    {
      capture: {
        excerpts: [{ text: 'The first words' }, { text: 'Between them' }, { text: 'The last words' }],
      },
    },
  ]);
});

test('a file is clipped by its address', async ({ galley }, testInfo) => {
  const path = testInfo.outputPath('notes.html');
  await writeFile(path, '<!doctype html><title>Notes at sea</title><p>Kept on this device.</p>');
  const page = await galley.read(pathToFileURL(path).href);
  await pressQuickClip(page);
  await expect
    .poll(galley.worker.clips)
    .toMatchObject([{ capture: { url: pathToFileURL(path).href, title: 'Notes at sea' } }]);
});

for (const url of ['about:blank', 'data:text/html,<title>Data</title>', 'chrome://version/'])
  test(`${url} is refused with a sentence on the button`, async ({ galley }) => {
    const page = await galley.context.newPage();
    await page.goto(url);
    await pressQuickClip(page);
    await expect.poll(galley.worker.title).toBe('This page belongs to the browser and cannot be clipped.');
    expect(await galley.worker.clips()).toEqual([]);
  });

test('a page whose source is shown ends in a sentence: Chromium tells no extension its address', async ({ galley }) => {
  const page = await galley.read('view-source:https://sieve.example/');
  await pressQuickClip(page);
  await expect.poll(galley.worker.title).toBe('This page belongs to the browser and cannot be clipped.');
  expect(await galley.worker.clips()).toEqual([]);
});

test('a page that never ends loading is clipped as far as it is there', async ({ galley }) => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<!doctype html><title>More to come</title><p>Late data is <b>normal</b>.</p>');
  });
  const endless = await listen(server);
  const address = `http://127.0.0.1:${endless.port}/endless`;
  await galley.context.route(address, (route) => route.continue());
  const page = await galley.context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('p').selectText();
  await pressQuickClip(page);
  await expectToast(page, /^Clipped, with 1 excerpt/);
  expect(await galley.worker.clips()).toMatchObject([
    { capture: { title: 'More to come', excerpts: [{ text: 'Late data is normal.' }] } },
  ]);
  await endless.close();
});

test('a page that moves on while it is read is no clip of the next one', async ({ galley }) => {
  const page = await galley.read('https://sieve.example/');
  // Held back until the key is through: between two pages Chromium loses keys, and then there was no gesture.
  const pressed = Promise.withResolvers<void>();
  await galley.context.route('https://bjarka.example/notes/ferry', async (route) => {
    await pressed.promise;
    await route.fallback();
  });
  const gone = page.goto('https://bjarka.example/notes/ferry', { waitUntil: 'commit' });
  await pressQuickClip(page);
  pressed.resolve();
  await gone;
  // Which of the two it is depends on which came first; what must never be is the address of one with the title of the other.
  await expect.poll(galley.worker.clips).toHaveLength(1);
  const [made] = await galley.worker.clips();
  expect(JSON.stringify(made)).toMatch(
    /"url":"https:\/\/(?:sieve\.example\/","canonicalUrl":[^,]*,"title":"sieve|bjarka\.example\/notes\/ferry","canonicalUrl":[^,]*,"title":"[^"]*ferry)/,
  );
});

test('a tab that is closed at once ends in a clip of its address', async ({ galley }) => {
  const page = await galley.read('https://sieve.example/');
  await pressQuickClip(page);
  await page.close();
  await expect.poll(galley.worker.clips).toMatchObject([{ capture: { url: 'https://sieve.example/' } }]);
});
