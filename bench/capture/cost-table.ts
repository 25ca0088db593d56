import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';
import { articleOf } from '../article.ts';
import type { Report } from '../report.ts';
import { costOf, type Cost } from './peak.ts';
import { rivalScripts } from './rivals.ts';
import type { TruePage } from './truth.ts';

/** Sizes of made pages, bytes: one that all read, and one that takes a browser so long to load that Galley alone reads it. */
const MADE = { all: 1_000_000, alone: 20_000_000 };

const run = promisify(execFile);
const cost = z.object({ took: z.number(), peak: z.number() });

const costOfMetascraper = async (html: string): Promise<Cost> => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-page-'));
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'metascraper-cost.ts'), file], {
      timeout: 60_000,
    });
    return cost.parse(JSON.parse(stdout));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const spell = ({ took, peak }: Cost): string =>
  `${took === null ? 'over a minute' : `${took.toFixed(0)} ms`}, ${(Math.max(0, peak) / 1_000_000).toFixed(1)} MB`;

/** What one capture costs at its dearest: the largest page of the folder, and made pages of 1 MB and 20 MB. */
export const costReport = async (pages: readonly TruePage[]): Promise<Report> => {
  const capture = (await readFile(join(BUILT.chrome, 'capture.js'), 'utf8')).replace(/;\s*$/, '');
  const [readability = '', defuddle = ''] = await rivalScripts();
  const largest = pages.map(({ html }) => html).sort((a, b) => b.length - a.length)[0] ?? '';
  const asked: readonly (readonly [string, string])[] = [
    [`largest of the folder, ${(largest.length / 1_000).toFixed(0)} kB`, largest],
    [`made, ${MADE.all / 1_000_000} MB`, articleOf(MADE.all)],
  ];
  const rows: (readonly string[])[] = [];
  for (const [name, html] of asked) {
    const costs = [
      await costOf(html, [], capture),
      await costOf(html, [defuddle], 'new Defuddle(document, { url: location.href }).parse()'),
      await costOfMetascraper(html),
      await costOf(html, [readability], 'new Readability(document.cloneNode(true)).parse()'),
    ];
    rows.push([name, ...costs.map(spell)]);
  }
  rows.push([
    `made, ${MADE.alone / 1_000_000} MB`,
    spell(await costOf(articleOf(MADE.alone), [], capture)),
    '',
    '',
    '',
  ]);
  return {
    title: 'Capture, its cost',
    what: 'One reading of one page: how long it takes, and the most memory the process that holds the page has above what it had just before, as the system counts it (Linux: VmHWM against VmRSS, after a collection of garbage), so elements made on the way are counted as well as objects. Each reader in a browser of its own, metascraper in a Node of its own, which has no page and so parses it first. The passage that is highlighted costs extra, and is measured under Quick clip.',
    head: ['page', 'Galley', 'defuddle', 'metascraper', 'Readability'],
    rows,
    broken: [],
  };
};
