import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { test, type Firefox } from './firefox-test.ts';
import { openOptions } from './own-pages.ts';
import { answerFirefox } from './question.ts';
import { expectText, press } from './reading.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

/** What a page of the extension has. */
declare const browser: {
  readonly tabs: { query(of: { url: string }): Promise<{ readonly id: number }[]> };
  readonly scripting: {
    executeScript(what: object): Promise<{ readonly result?: unknown; readonly error?: unknown }[]>;
  };
};

/** The goldens of the capture, which Chromium is held to by the tests beside them. */
const GOLDENS = 'extension/capture/goldens';

/** The little web has no https. */
const plain = (text: string): string => text.replaceAll(/https(?=:\/\/|%3A|&#58;)/g, 'http');

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.html')).map((name) => name.replace(/\.html$/, ''));

const read = async (path: string): Promise<string> => plain(await readFile(path, 'utf8'));

/** Put a page where the little web has none, its scripts at rest, and select what stands between its marks. */
const lay = async (page: Page, address: string, html: string): Promise<void> => {
  await page.goto(address);
  await page.evaluate((markup) => {
    // Some goldens are clobbered: their elements stand where a document keeps its own things.
    const root = (of: Document): Element => {
      const found = Document.prototype.querySelector.call(of, 'html');
      if (found === null) throw new Error('no page');
      return found;
    };
    const parsed = root(new DOMParser().parseFromString(markup, 'text/html'));
    Node.prototype.replaceChild.call(document, Document.prototype.adoptNode.call(document, parsed), root(document));
    const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_COMMENT);
    const marks: Node[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue === '[' || node.nodeValue === ']') marks.push(node);
    const [start, end] = marks;
    if (!start || !end) throw new Error(`no marks in ${markup}`);
    const range = Document.prototype.createRange.call(document);
    range.setStartAfter(start);
    range.setEndBefore(end);
    for (const mark of marks) mark.parentNode?.removeChild(mark);
    const selection = Document.prototype.getSelection.call(document);
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, html);
};

/** What the injected script gives of the page at an address: the built one, in Firefox's sandbox for what is injected. */
const capture = (options: Page, address: string): Promise<unknown> =>
  options.evaluate(async (url) => {
    const [tab] = await browser.tabs.query({ url });
    const target = { tabId: tab?.id };
    const [frame] = await browser.scripting.executeScript({ target, files: ['/capture.js'] });
    return frame?.result ?? String(frame?.error);
  }, address);

/** The options page, from which any page may be read. */
const allowAll = async (firefox: Firefox): Promise<Page> => {
  const options = await openOptions(firefox.browser(), firefox.extensionId);
  await press(options, 'Fill in links', 'switch');
  await answerFirefox(firefox.browser(), 'allow');
  await expectText(options, /^On\.$/m);
  return options;
};

test('a passage of every kind becomes the same Markdown, and a page of every kind the same clip, as in Chromium', async ({
  firefox,
}) => {
  const options = await allowAll(firefox);
  const page = await firefox.browser().newPage();
  const late = 'http://example.org/posts/late';
  for (const name of await namesIn(GOLDENS)) {
    const html = await read(join(GOLDENS, `${name}.html`));
    await lay(page, late, `<!doctype html><html lang="en"><body>${html}</body></html>`);
    const markdown = (await read(join(GOLDENS, `${name}.md`))).replace(/\n$/, '');
    expect.soft(await capture(options, late), name).toMatchObject({ capture: { excerpts: [{ markdown }] } });
  }
  for (const name of await namesIn(join(GOLDENS, 'pages'))) {
    const html = await read(join(GOLDENS, 'pages', `${name}.html`));
    const address = /^<!-- (\S+) -->/.exec(html)?.[1] ?? '';
    await lay(page, address, html.slice(html.indexOf('<!doctype')));
    const expected: object = JSON.parse(await read(join(GOLDENS, 'pages', `${name}.json`)));
    // Where no space parts them, each browser counts words by a dictionary of its own.
    const words = 'words' in expected && { words: expect.any(Number) };
    expect
      .soft(await capture(options, address), name)
      .toMatchObject({ capture: { ...expected, ...words }, left: null });
  }
});
