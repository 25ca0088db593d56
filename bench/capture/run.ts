import { performance } from 'node:perf_hooks';
import { spellWithLoad, writeReports } from '../page.ts';
import { readInBrowser, type Reading } from './in-browser.ts';
import { installRivals, makeMetascraper } from './rivals.ts';
import { FIELDS, judge } from './score.ts';
import { captureReport, type Reader } from './table.ts';
import { isHeldOut, readPages, type TruePage } from './truth.ts';

/**
 * `npm run bench:capture -- DIR [--misses] [--write]`: pages and truth.json of DIR; what Galley missed in the half that may be looked at;
 * docs/benchmarks.md as well.
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

if (folder === undefined) {
  console.log('Name a folder of pages with a truth.json: npm run bench:capture -- DIR');
  process.exitCode = 1;
} else {
  await installRivals();
  const pages = await readPages(folder);
  const inBrowser = await readInBrowser(pages);
  const readers: Reader[] = [
    { name: 'Galley', readings: inBrowser.map(({ Galley }) => Galley) },
    { name: 'defuddle', readings: inBrowser.map(({ defuddle }) => defuddle) },
    { name: 'metascraper', readings: await readWithMetascraper(pages) },
    { name: 'Readability', readings: inBrowser.map(({ Readability }) => Readability) },
  ];
  const report = captureReport(pages, readers);
  const text = spellWithLoad(report);
  console.log(text);
  const [galley] = readers;
  if (words.includes('--misses') && galley) sayMisses(pages, galley);
  if (words.includes('--write')) await writeReports([text]);
  if (report.broken.length > 0) process.exitCode = 1;
}
