import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
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

test('a PDF in the browser’s viewer is clipped by its address', async ({ galley }) => {
  const url = 'https://papers.example/late.pdf';
  await galley.context.route(url, (route) => route.fulfill({ contentType: 'application/pdf', body: PDF }));
  const page = await galley.read(url);
  await pressQuickClip(page);
  await expect.poll(galley.worker.clips).toMatchObject([{ capture: { url, excerpts: [] } }]);
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
