import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';

interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** Puppeteer keeps its BiDi connection on the browser object, outside its types. */
const isConnected = (browser: object): browser is { readonly connection: BidiConnection } => 'connection' in browser;

/** Send one WebDriver BiDi command that puppeteer has no method for, and give its result, unparsed. */
export const sendBidi = async (browser: Browser, method: string, params: object): Promise<unknown> => {
  if (!isConnected(browser)) throw new Error('This puppeteer keeps no BiDi connection on its browser object.');
  return (await browser.connection.send(method, params)).result;
};

const windows = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });
const outcome = z.object({
  type: z.string(),
  result: z.optional(z.object({ value: z.optional(z.unknown()) })),
  exceptionDetails: z.optional(z.object({ text: z.string() })),
});

/**
 * Run a function in Firefox's own window, outside every page, as Firefox's tests do, and give the text, number or boolean that
 * it returns; it sees that window's globals and nothing of this file. Needs Firefox started with --remote-allow-system-access. See docs/decisions/firefox-gesture.md.
 */
export const inBrowserWindow = async <Args extends readonly string[]>(
  browser: Browser,
  run: (...args: Args) => unknown,
  ...args: Args
): Promise<unknown> => {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = windows.parse(tree).contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (window === undefined) throw new Error('Firefox has no open window.');
  const answer = await sendBidi(browser, 'script.callFunction', {
    functionDeclaration: String(run),
    arguments: args.map((value) => ({ type: 'string', value })),
    target: { context: window.context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = outcome.parse(answer);
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'Firefox refused without a word.');
  return result?.value;
};
