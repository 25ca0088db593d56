import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { test } from './firefox-test.ts';
import { allowAll, capture, lay, plain } from './injected.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

/** The goldens of the capture, which Chromium is held to by the tests beside them. */
const GOLDENS = 'extension/capture/goldens';

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.html')).map((name) => name.replace(/\.html$/, ''));

/** What each browser has of its own: Firefox keeps the words of buttons from being selected, and so from being copied. */
const OWN = new Map([['buttons', 'buttons.firefox']]);

const read = async (path: string): Promise<string> => plain(await readFile(path, 'utf8'));

/** Some addresses are made by the clipper itself, and so not plain. */
const captured = async (options: Page, address: string): Promise<unknown> => {
  const found: unknown = JSON.parse(plain(JSON.stringify(await capture(options, address))));
  return found;
};

test('a passage of every kind becomes the same Markdown, and a page of every kind the same clip, as in Chromium', async ({
  firefox,
}) => {
  const options = await allowAll(firefox);
  const page = await firefox.browser().newPage();
  const late = 'http://example.org/posts/late';
  for (const name of await namesIn(GOLDENS)) {
    const html = await read(join(GOLDENS, `${name}.html`));
    const isMarked = await lay(page, late, `<!doctype html><html lang="en"><body>${html}</body></html>`);
    expect(isMarked, name).toBe(true);
    const markdown = (await read(join(GOLDENS, `${OWN.get(name) ?? name}.md`))).replace(/\n$/, '');
    expect.soft(await captured(options, late), name).toMatchObject({ capture: { excerpts: [{ markdown }] } });
  }
  for (const name of await namesIn(join(GOLDENS, 'pages'))) {
    const html = await read(join(GOLDENS, 'pages', `${name}.html`));
    const address = /^<!-- (\S+) -->/.exec(html)?.[1] ?? '';
    await lay(page, address, html.slice(html.indexOf('<!doctype')));
    const expected: object = JSON.parse(await read(join(GOLDENS, 'pages', `${name}.json`)));
    // Where no space parts them, each browser counts words by a dictionary of its own.
    const words = 'words' in expected && { words: expect.any(Number) };
    expect
      .soft(await captured(options, address), name)
      .toMatchObject({ capture: { ...expected, ...words }, left: null });
  }
});
