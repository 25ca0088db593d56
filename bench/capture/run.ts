import { performance } from 'node:perf_hooks';
import { spellWithLoad, writeReports } from '../page.ts';
import type { Report } from '../report.ts';
import { costReport } from './cost-table.ts';
import { readInBrowser, type Reading } from './in-browser.ts';
import { passagesReport } from './passages.ts';
import { benchPopup } from './popup.ts';
import { installRivals, makeMetascraper } from './rivals.ts';
import { FIELDS, judge } from './score.ts';
import { captureReport, type Reader } from './table.ts';
import { touchReport } from './touch-report.ts';
import { isHeldOut, readPages, type TruePage } from './truth.ts';

/**
 * `npm run bench:capture -- DIR [accuracy|passages|cost|popup|touch …] [--misses] [--write]`: pages and truth.json of DIR; all parts or those named;
 * what Galley missed in the half that may be looked at; docs/benchmarks.md as well.
 */
const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--'));

const readWithMetascraper = async (pages: readonly TruePage[]): Promise<readonly Reading[]> => {
  const read = await makeMetascraper();
  const readings: Reading[] = [];
  for (const { truth, html } of pages) {
    const from = performance.now();
    const said = await read(truth.url, html);
    readings.push({ said, took: performance.now() - from });
  }
  return readings;
};

const sayMisses = (pages: readonly TruePage[], { readings }: Reader): void => {
  for (const [at, { truth }] of pages.entries()) {
    const said = readings[at]?.said;
    if (said === undefined || isHeldOut(truth)) continue;
    for (const field of FIELDS) {
      const verdict = judge(field, said, truth);
      if (verdict !== 'right')
        console.log(
          `${truth.file} ${field} ${verdict}: ${JSON.stringify(said[field])}, not ${JSON.stringify(truth[field])}`,
        );
    }
  }
};

const ROUNDS = 7;

const readAll = async (pages: readonly TruePage[]): Promise<readonly Reader[]> => {
  const inBrowser = await readInBrowser(pages);
  return [
    { name: 'Galley', readings: inBrowser.map(({ Galley }) => Galley) },
    { name: 'defuddle', readings: inBrowser.map(({ defuddle }) => defuddle) },
    { name: 'metascraper', readings: await readWithMetascraper(pages) },
    { name: 'Readability', readings: inBrowser.map(({ Readability }) => Readability) },
  ];
};

const captureAndMisses = async (pages: readonly TruePage[]): Promise<Report> => {
  const readers = await readAll(pages);
  const [galley] = readers;
  if (words.includes('--misses') && galley) sayMisses(pages, galley);
  return captureReport(pages, readers);
};

if (folder === undefined) {
  console.log('Name a folder of pages with a truth.json: npm run bench:capture -- DIR');
  process.exitCode = 1;
} else {
  await installRivals();
  const pages = await readPages(folder);
  const parts: Readonly<Record<string, () => Promise<Report>>> = {
    accuracy: () => captureAndMisses(pages),
    passages: () => passagesReport(pages),
    cost: () => costReport(pages),
    popup: () => benchPopup(ROUNDS),
    touch: touchReport,
  };
  const named = Object.keys(parts).filter((name) => words.includes(name));
  const texts: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const report = await part();
    if (report.broken.length > 0) process.exitCode = 1;
    texts.push(spellWithLoad(report));
    console.log(texts.at(-1));
  }
  if (words.includes('--write')) await writeReports(texts);
}
