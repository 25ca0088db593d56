import { existsSync, readFileSync, rmSync } from 'node:fs';
import { buildAll } from './build.ts';
import { ensureChromium, ensureFirefox } from './ensure-browser.ts';
import { run } from './run.ts';
import { failuresOfVitest, type Sum, sumOfPlaywright, sumOfVitest } from './sum.ts';

const UNIT = 'test-results/unit.json';
const END_TO_END = 'test-results/end-to-end.json';

const readReport = (path: string): unknown => {
  if (!existsSync(path)) return null;
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return report;
};

/** A run that ended badly without a failed test (it could not start, say) counts as one failure: it must not read as success. */
const withCrash = (sum: Sum, code: number): Sum => (code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum);

const unit = async (): Promise<Sum> => {
  // A pipeline that has just run `check` names that run's report instead of running the same tests twice.
  const report = process.env['GALLEY_UNIT_REPORT'];
  if (report) {
    console.log(`\nUnit tests: counted from ${report}`);
    return sumOfVitest(readReport(report));
  }
  console.log('\nUnit tests');
  rmSync(UNIT, { force: true });
  const code = await run('npm', ['run', '--silent', 'test:unit']);
  return withCrash(sumOfVitest(readReport(UNIT)), code);
};

const endToEnd = async (): Promise<Sum> => {
  console.log('\nEnd to end');
  rmSync(END_TO_END, { force: true });
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: END_TO_END };
  const code = await run('playwright', ['test', '--reporter=list,json'], { env });
  return withCrash(sumOfPlaywright(readReport(END_TO_END)), code);
};

const test = async (): Promise<void> => {
  if (!process.env['GALLEY_CORPUS'])
    console.log('GALLEY_CORPUS is not set: the tests with real pages and newsletters are skipped.');
  await ensureChromium();
  await ensureFirefox();
  await buildAll('http://localhost:4173');
  const sums = [await unit(), await endToEnd()];
  // Whoever reads only the end of a long output learns here what fell; Playwright lists its own there.
  for (const failure of failuresOfVitest(readReport(process.env['GALLEY_UNIT_REPORT'] ?? UNIT)))
    console.log(`\nFailed: ${failure}`);
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
