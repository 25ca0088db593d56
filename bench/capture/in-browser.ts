import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';
import { findChromium, howToGet } from '#tools/find-browser.ts';
import { rivalScripts } from './rivals.ts';
import type { Said } from './score.ts';
import type { TruePage } from './truth.ts';

/** What one reader made of one page, and how long it took, ms. */
export interface Reading {
  readonly said: Said;
  readonly took: number;
}

const reading = z.object({
  said: z.object({ title: z.string(), author: z.union([z.string(), z.array(z.string())]), date: z.string() }),
  took: z.number(),
});
const readings = z.object({ Galley: reading, defuddle: reading, Readability: reading });
export type Readings = z.infer<typeof readings>;

/** Runs the built capture script as the clipper does, and the libraries as their readmes say, each on the whole document. */
const ask = (capture: string): string => `(async () => {
  const timed = async (work) => {
    const from = performance.now();
    const given = await work();
    return { took: performance.now() - from, given };
  };
  const galley = await timed(() => ${capture});
  const readability = await timed(() => new Readability(document.cloneNode(true)).parse());
  const defuddle = await timed(() => new Defuddle(document, { url: location.href }).parse());
  const text = (found) => (typeof found === 'string' ? found : '');
  const { title, authors, published } = galley.given.capture;
  return {
    Galley: { took: galley.took, said: { title, author: authors, date: text(published) } },
    defuddle: { took: defuddle.took,
      said: { title: text(defuddle.given.title), author: text(defuddle.given.author), date: text(defuddle.given.published) } },
    Readability: { took: readability.took, said: { title: text(readability.given?.title),
      author: text(readability.given?.byline), date: text(readability.given?.publishedTime) } },
  };
})()`;

/** Opens a page at its own address, with everything else it asks for left out. */
export const openPage = async (page: Page, { truth, html }: TruePage): Promise<void> => {
  await page.unrouteAll();
  await page.route(
    () => true,
    (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
  );
  await page.goto(truth.url, { waitUntil: 'domcontentloaded' });
};

/** Reads every page at its own address in Chromium, with its scripts and everything else it asks for left out. */
export const readInBrowser = async (pages: readonly TruePage[]): Promise<readonly Readings[]> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGet('chromium'));
  const capture = (await readFile(join(BUILT.chrome, 'capture.js'), 'utf8')).replace(/;\s*$/, '');
  const [readability = '', defuddle = ''] = await rivalScripts();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const found: Readings[] = [];
    for (const each of pages) {
      await openPage(page, each);
      await page.evaluate(`${readability}\n;${defuddle}\n;0`);
      found.push(readings.parse(await page.evaluate(ask(capture))));
    }
    return found;
  } finally {
    await browser.close();
  }
};
