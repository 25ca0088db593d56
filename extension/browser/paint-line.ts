import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** What `askForQuotes` asks. */
const quotesAsk = z.strictObject({ ask: z.literal('quotes-here'), canonical: z.nullable(z.string()) });

/** Answer the paint scripts of visited pages. Which page asks is told by the browser, not by the message. */
export const onQuotesAsked = (answer: (url: string, canonical: string | null) => Promise<unknown>): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const asked = quotesAsk.safeParse(message);
    const isPage = sender.id === browser.runtime.id && sender.tab !== undefined && sender.frameId === 0;
    // Chromium's `url` of a sender is what its document was loaded from, wherever a single-page app has gone on to since.
    const url = sender.tab?.url ?? sender.url;
    if (!asked.success || !isPage || url === undefined) return false;
    void answer(url, asked.data.canonical).then(reply, (defect: unknown) => {
      reply(null);
      throw defect;
    });
    return true;
  });
};
