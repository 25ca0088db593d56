import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { listen, type Listening } from '#tools/listen.ts';
import { chromium } from '@playwright/test';
import * as z from 'zod/mini';
import { findChromium, howToGet } from '#tools/find-browser.ts';

/** How long a page may take to load, and a reader to read it, ms. */
const PATIENCE = { load: 300_000, read: 60_000 };

/** What reading one page cost. */
export interface Cost {
  /** ms; null where it did not end in time. */
  readonly took: number | null;
  /** Most memory that the page's process held while it was read, above what it held before; bytes. */
  readonly peak: number;
}

const processes = z.object({
  processInfo: z.array(z.object({ type: z.string(), id: z.number(), cpuTime: z.number() })),
});

const kilobytes = async (pid: number, line: 'VmRSS' | 'VmHWM'): Promise<number> =>
  Number(new RegExp(`${line}:\\s+(\\d+)`).exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);

/** A server with one page at every address. */
const serveOne = (html: string): Promise<Listening> =>
  listen(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    }),
  );

/**
 * Read one page with one reader in a browser of its own, so that nothing that another left in memory is counted or used again. The
 * peak is the system's own count of the process that shows the page (Linux: VmHWM, set back just before), elements and all.
 */
export const costOf = async (html: string, scripts: readonly string[], read: string): Promise<Cost> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGet('chromium'));
  const served = await serveOne(html);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`http://127.0.0.1:${served.port}/late`, { waitUntil: 'domcontentloaded', timeout: PATIENCE.load });
    await page.evaluate(`${scripts.join('\n;')}\n;0`);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = processes.parse(await session.send('SystemInfo.getProcessInfo'));
    const own = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime)[0];
    if (own === undefined) throw new Error('The page has no process.');
    const tab = await page.context().newCDPSession(page);
    await tab.send('HeapProfiler.collectGarbage');
    await writeFile(`/proc/${own.id}/clear_refs`, '5');
    const before = await kilobytes(own.id, 'VmRSS');
    const took = await Promise.race([
      page.evaluate(
        `(async () => { const from = performance.now(); await ${read}; return performance.now() - from; })()`,
      ),
      new Promise<null>((resolve) => {
        setTimeout(() => resolve(null), PATIENCE.read).unref();
      }),
    ]);
    return { took: z.nullable(z.number()).parse(took), peak: ((await kilobytes(own.id, 'VmHWM')) - before) * 1_024 };
  } finally {
    await browser.close();
    await served.close();
  }
};
