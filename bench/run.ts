import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { benchBridge } from './bridge.ts';
import { benchQuickClip } from './quick-clip.ts';
import { spellReport, type Report } from './report.ts';

const ROUNDS = process.argv.includes('--quick') ? 3 : 11;

const parts: Readonly<Record<string, () => Promise<Report>>> = {
  'quick-clip': () => benchQuickClip(ROUNDS),
  bridge: () => benchBridge(ROUNDS),
};

const run = async (): Promise<void> => {
  const asked = process.argv.slice(2).filter((word) => word in parts);
  const reports: Report[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const report = await part();
    console.log(spellReport(report));
    reports.push(report);
  }
  if (process.argv.includes('--write')) await writeFile('docs/benchmarks.md', reports.map(spellReport).join('\n') + cpus().length);
  if (reports.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
};

await run();
