import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { benchBridge } from './bridge.ts';
import { run as benchExport } from './export.ts';
import { benchQuickClip } from './quick-clip.ts';
import { spellReport, type Report } from './report.ts';
import { benchSizes } from './sizes.ts';

/** `npm run bench [-- part …] [--quick] [--write]`: all parts or those named; fewer rounds; docs/benchmarks.md as well. */
const words = process.argv.slice(2);
const ROUNDS = words.includes('--quick') ? 3 : 9;
const PAGE = 'docs/benchmarks.md';

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
  'quick-clip': () => benchQuickClip(ROUNDS),
  bridge: () => benchBridge(ROUNDS),
};

/** What one part says once it is done, and whether it kept its limits. */
const runPart = async (part: () => Promise<Report>): Promise<{ readonly text: string; readonly kept: boolean }> => {
  const report = await part();
  const [minute = 0] = loadavg();
  const text = `${spellReport(report)}\nLoad while it ran: ${minute.toFixed(1)} on ${cpus().length} cores.\n`;
  console.log(text);
  return { text, kept: report.broken.length === 0 };
};

const chosen = Object.entries(parts).filter(([name]) => words.includes(name) || !words.some((word) => word in parts));
const results: { readonly text: string; readonly kept: boolean }[] = [];
for (const [, part] of chosen) results.push(await runPart(part));
if (words.includes('--write'))
  await writeFile(
    PAGE,
    [
      '# Benchmarks',
      '',
      'Written by `npm run bench -- --write`, on the built clipper and the built desk (`npm run build` first). Quote the ratios: both sides of each were measured in one run on the same machine, and the times hold for that machine only.',
      '',
      ...results.map(({ text }) => text),
    ].join('\n'),
  );
if (results.some(({ kept }) => !kept)) process.exitCode = 1;
