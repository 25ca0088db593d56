import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { ensureChromium, ensureFirefox } from './ensure-browser.ts';
import { run } from './run.ts';
import { type Sum, sumOfPlaywright, sumOfVitest } from './sum.ts';

const REPORTS = 'test-results/reports';

const readReport = (file: string): unknown => {
  const path = join(REPORTS, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : null;
};

/** A run that ended badly without a failed test (it could not start, say) counts as one failure: it must not read as success. */
const withCrash = (sum: Sum, code: number): Sum => (code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum);

const unit = async (): Promise<Sum> => {
  console.log('\nUnit tests');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/unit.json`];
  const code = await run('vitest', ['run', ...reporters]);
  return withCrash(sumOfVitest(readReport('unit.json')), code);
};

const endToEnd = async (): Promise<Sum> => {
  console.log('\nEnd to end');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}/e2e.json` };
  const code = await run('playwright', ['test', '--reporter=list,json'], { env });
  return withCrash(sumOfPlaywright(readReport('e2e.json')), code);
};

const test = async (): Promise<void> => {
  rmSync(REPORTS, { recursive: true, force: true });
  if (!process.env['GALLEY_CORPUS'])
    console.log('GALLEY_CORPUS is not set: the tests with real pages and newsletters are skipped.');
  await ensureChromium();
  await ensureFirefox();
  await buildAll('http://localhost:4173');
  // `check` has just run the unit tests where this is set; their report is then taken instead of running them twice.
  const sums = [await unit(), await endToEnd()];
  const total = (what: keyof Sum): number => sums.reduce((sum, each) => sum + each[what], 0);
  const skipped = total('skipped');
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
};

test().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});

