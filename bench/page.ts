import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { run } from '#tools/run.ts';
import { spellReport, type Report } from './report.ts';

const PAGE = 'docs/benchmarks.md';

/** A report with how busy the machine was while it was made. */
export const spellWithLoad = (report: Report): string => {
  const [minute = 0] = loadavg();
  return `${spellReport(report)}\nLoad while it ran: ${minute.toFixed(1)} on ${cpus().length} cores.\n`;
};

const titleOf = (section: string): string => section.slice(0, section.indexOf('\n'));

/** Put reports onto the page of benchmarks, each in the place of the one it had there; the others stay. */
export const writeReports = async (reports: readonly string[]): Promise<void> => {
  const [top = '', ...old] = (await readFile(PAGE, 'utf8')).split(/^(?=## )/m);
  const fresh = new Map(reports.map((report) => [titleOf(report), report]));
  const kept = old.map((section) => fresh.get(titleOf(section)) ?? section);
  const known = new Set(old.map((section) => titleOf(section)));
  const added = reports.filter((report) => !known.has(titleOf(report)));
  await writeFile(PAGE, [top, ...kept, ...added].map((part) => `${part.trim()}\n`).join('\n'));
  if ((await run('oxfmt', [PAGE], { quiet: true })) !== 0) throw new Error(`${PAGE} could not be formatted.`);
};
