import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';
import { serve } from '#tools/serve.ts';
import { startChromium } from './chromium.ts';
import type { Report } from './report.ts';
import { openTab } from './targets.ts';

/** The most, in kB of 1,000 bytes. */
const MOST = { injected: 120, deskScript: 200 };

interface Weight {
  readonly bytes: number;
  readonly gzip: number;
}

const weigh = async (files: readonly string[]): Promise<Weight> => {
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return {
    bytes: contents.reduce((sum, { length }) => sum + length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
};

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const asked = z.object({ type: z.optional(z.string()), request: z.object({ url: z.string() }) });

/** What the page of an empty desk asks for on a first visit; what the service worker fetches for later is not in it. */
const firstVisit = async (): Promise<readonly string[]> => {
  const served = await serve(BUILT.desk, 0);
  const chromium = await startChromium([], '');
  try {
    const urls = new Set<string>();
    const tab = await openTab(chromium.cdp, 'about:blank');
    await chromium.cdp.send('Network.enable', {}, tab.session);
    chromium.cdp.on('Network.requestWillBeSent', (params, session) => {
      if (session === tab.session) urls.add(asked.parse(params).request.url);
    });
    await chromium.cdp.send('Page.navigate', { url: `http://localhost:${served.port}/` }, tab.session);
    for (let seen = -1; seen !== urls.size;) {
      seen = urls.size;
      await pause(2_000);
    }
    return [...urls].map((url) => new URL(url).pathname);
  } finally {
    await chromium.close();
    await served.stop();
  }
};

/** Scripts that index.html names, with everything they import statically. */
const namedInPage = async (): Promise<readonly string[]> => {
  const page = await readFile(join(BUILT.desk, 'index.html'), 'utf8');
  const todo = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
  const found = new Set<string>();
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = await readFile(join(BUILT.desk, path), 'utf8');
    for (const [, imported] of code.matchAll(/(?:^|[;}\n])(?:import|export)\b[^;"'()]*?["']\.\/([^"']+\.js)["']/g))
      if (imported !== undefined) todo.push(`assets/${imported}`);
  }
  return [...found];
};

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
const rowOf = (what: string, { bytes, gzip }: Weight, most: string): readonly string[] => [
  what,
  kB(bytes),
  kB(gzip),
  most,
];
const inDesk = (paths: readonly string[]): readonly string[] => paths.map((path) => join(BUILT.desk, path));

/** What is sent, injected and installed. */
export const benchSizes = async (): Promise<Report> => {
  const requested = await firstVisit();
  const scripts = await weigh(inDesk(requested.filter((path) => path.endsWith('.js'))));
  const styles = await weigh(inDesk(requested.filter((path) => path.endsWith('.css'))));
  const injected = await weigh([join(BUILT.chrome, 'capture.js')]);
  return {
    title: 'Sizes',
    what: 'Built files; kB of 1,000 bytes. The first visit is what Chromium really asks for when an empty desk is opened, until it asks for nothing more; the service worker, which then fetches the rest for later, is not counted.',
    head: ['what', 'minified', 'gzip', 'limit'],
    rows: [
      rowOf('injected into a page on a gesture (capture.js)', injected, `${MOST.injected} kB minified`),
      rowOf('clipper for Chrome, whole', await weigh(await filesIn(BUILT.chrome)), ''),
      rowOf('clipper for Firefox, whole', await weigh(await filesIn(BUILT.firefox)), ''),
      rowOf('desk, first visit: script', scripts, `${MOST.deskScript} kB gzip`),
      rowOf('desk, first visit: style', styles, ''),
      rowOf('  of the script, named by index.html and its imports', await weigh(inDesk(await namedInPage())), ''),
      rowOf('desk, everything there is', await weigh(await filesIn(BUILT.desk)), ''),
    ],
    broken: [
      ...(injected.bytes > MOST.injected * 1_000
        ? [`${kB(injected.bytes)} are injected into a page; at most ${MOST.injected} kB.`]
        : []),
      ...(scripts.gzip > MOST.deskScript * 1_000
        ? [`the first visit loads ${kB(scripts.gzip)} of script; at most ${MOST.deskScript} kB.`]
        : []),
    ],
  };
};
