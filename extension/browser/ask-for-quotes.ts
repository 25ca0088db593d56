import { browser } from 'wxt/browser';

/** Ask the background which passages of the page this script runs in are clipped; `canonical` is what the page says of itself. */
export const askForQuotes = (canonical: string | null): Promise<unknown> =>
  browser.runtime.sendMessage({ ask: 'quotes-here', canonical });
