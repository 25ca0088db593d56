import { browser } from 'wxt/browser';
import type { TextQuote } from '#shared/capture.ts';
import { LEFT, leaveQuotes } from '#extension/paint/left-quotes.ts';
import { knownDefect } from './known-defect.ts';
import { runInTab } from './tabs.ts';

/** Where the colour of painted highlights is written. */
export const PAINT_STYLE = 'paint.css';

/**
 * Paint quotations in a tab, and give what the paint script says of each, unparsed. A page's security policy does not reach the
 * style: the browser puts it there. Rejects where the browser lets no extension into the page.
 */
export const paintTab = async (tabId: number, quotes: readonly TextQuote[]): Promise<unknown> => {
  const [left] = await Promise.all([
    runInTab(tabId, leaveQuotes, [LEFT, JSON.stringify(quotes)]),
    browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [`/${PAINT_STYLE}`] }),
  ]);
  if (!left) throw knownDefect('noPaint', 'the page takes no quotations');
  const [frame] = await browser.scripting.executeScript<[], unknown>({ target: { tabId }, files: ['/paint.js'] });
  return frame?.result;
};
