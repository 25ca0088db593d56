import type { Page } from 'puppeteer-core';
import { selectMarked } from '#e2e/harness/select-marked.ts';
import type { Firefox } from './firefox-test.ts';
import { openOptions } from './own-pages.ts';
import { answerFirefox } from './question.ts';
import { expectText, press } from './reading.ts';

/** What a page of the extension has. */
declare const browser: {
  readonly tabs: { query(of: object): Promise<{ readonly id: number; readonly url: string }[]> };
  readonly scripting: {
    executeScript(what: object): Promise<{ readonly result?: unknown; readonly error?: unknown }[]>;
  };
};

/** The little web has no https. */
export const plain = (text: string): string => text.replaceAll(/https(?=:\/\/|%3A|&#58;)/g, 'http');

/** Put a page where the little web has none, its scripts at rest, and select what stands between its marks, if it has any. */
export const lay = async (page: Page, address: string, html: string): Promise<boolean> => {
  await page.goto(address);
  await page.evaluate((markup) => {
    // Some pages are clobbered: their elements stand where a document keeps its own things.
    const root = (of: Document): Element => {
      const found = Document.prototype.querySelector.call(of, 'html');
      if (found === null) throw new Error('no page');
      return found;
    };
    const parsed = root(new DOMParser().parseFromString(markup, 'text/html'));
    Node.prototype.replaceChild.call(document, Document.prototype.adoptNode.call(document, parsed), root(document));
  }, html);
  return page.evaluate(selectMarked);
};

/** What the injected script gives of the page at an address: the built one, in Firefox's sandbox for what is injected. */
export const capture = (options: Page, address: string): Promise<unknown> =>
  options.evaluate(async (url) => {
    const tab = (await browser.tabs.query({})).find((each) => each.url === url);
    const target = { tabId: tab?.id };
    const [frame] = await browser.scripting.executeScript({ target, files: ['/capture.js'] });
    return frame?.result ?? String(frame?.error);
  }, address);

/** The options page, from which any page may be read. */
export const allowAll = async (firefox: Firefox): Promise<Page> => {
  const options = await openOptions(firefox.browser(), firefox.extensionId);
  await press(options, 'Fill in links', 'switch');
  await answerFirefox(firefox.browser(), 'allow');
  await expectText(options, /^On\.$/m);
  return options;
};
