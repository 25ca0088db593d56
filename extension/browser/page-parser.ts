import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { captureOfMarkup } from '#extension/capture/parse-page.ts';

/** A page's markup, on its way to where there is a DOM. */
const parseAsk = z.strictObject({ ask: z.literal('parse-page'), url: z.string(), html: z.string() });

const PARSER = '/offscreen.html';

const openParser = async (): Promise<void> => {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: PARSER,
    reasons: ['DOM_PARSER'],
    justification: 'Reads title, authors and date of pages whose links were clipped.',
  });
};

/**
 * What a page says of itself, from its markup, unparsed. A service worker has no DOM: there, a document out of sight does it. Rejects where
 * that breaks. To be asked for one page at a time: there can be only one such document, and two would open it twice.
 */
export const askParser = async (html: string, url: string): Promise<unknown> => {
  if (import.meta.env.FIREFOX) return captureOfMarkup(html, url);
  await openParser();
  const message: z.infer<typeof parseAsk> = { ask: 'parse-page', url, html };
  return browser.runtime.sendMessage(message);
};

/** Close the document out of sight; it takes memory. */
export const closeParser = async (): Promise<void> => {
  if (import.meta.env.FIREFOX) return;
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) await browser.offscreen.closeDocument();
};

/** Answer the background from the document out of sight. */
export const onParseAsked = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const asked = parseAsk.safeParse(message);
    // The worker is in no tab; a content script is, and has nothing to ask here.
    if (!asked.success || sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
    reply(captureOfMarkup(asked.data.html, asked.data.url));
    return false;
  });
};
