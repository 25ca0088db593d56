import { benchBridge } from './bridge.ts';
import { run as benchExport } from './export.ts';
import { benchQuickClip } from './quick-clip.ts';
import { spellWithLoad, writeReports } from './page.ts';
import type { Report } from './report.ts';
import { benchSeen } from './seen.ts';
import { benchSizes } from './sizes.ts';
import { benchTangled } from './tangled.ts';

/** `npm run bench [-- part …] [--quick] [--write]`: all parts or those named; fewer rounds; docs/benchmarks.md as well. */
const words = process.argv.slice(2);
const ROUNDS = words.includes('--quick') ? 3 : 9;

const exportReport = async (): Promise<Report> => ({
  title: 'Export',
  what: 'An issue of 200 items rendered by its templates, in Node, against joining the same strings. Medians.',
  head: ['what', 'joining', 'Galley', 'ratio of medians'],
  rows: (await benchExport()).map(({ name, median, floor, ratio, unit }) => [
    name,
    `${floor.toFixed(2)} ${unit}`,
    `${median.toFixed(1)} ${unit}`,
    `${ratio.toFixed(0)}×`,
  ]),
  broken: [],
});

const parts: Readonly<Record<string, () => Promise<Report>>> = {
  sizes: benchSizes,
  export: exportReport,
  tangled: () => benchTangled(ROUNDS),
  'quick-clip': () => benchQuickClip(ROUNDS),
  bridge: () => benchBridge(ROUNDS),
  seen: () => benchSeen(ROUNDS),
};

/** What one part says once it is done, and whether it kept its limits. */
const runPart = async (part: () => Promise<Report>): Promise<{ readonly text: string; readonly kept: boolean }> => {
  const report = await part();
  const text = spellWithLoad(report);
  console.log(text);
  return { text, kept: report.broken.length === 0 };
};

const chosen = Object.entries(parts).filter(([name]) => words.includes(name) || !words.some((word) => word in parts));
const results: { readonly text: string; readonly kept: boolean }[] = [];
for (const [, part] of chosen) results.push(await runPart(part));
if (words.includes('--write')) await writeReports(results.map(({ text }) => text));
if (results.some(({ kept }) => !kept)) process.exitCode = 1;
