import { readFile, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { makeMetascraper } from './rivals.ts';

/** A process of its own that reads one page given as a file, and says what that cost: see peak.ts. */
const [file = ''] = process.argv.slice(2);
const kilobytes = async (line: string): Promise<number> =>
  Number(new RegExp(`${line}:\\s+(\\d+)`).exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN);

const read = await makeMetascraper();
const html = await readFile(file, 'utf8');
await writeFile('/proc/self/clear_refs', '5');
const before = await kilobytes('VmRSS');
const from = performance.now();
await read('https://articles.example/late', html);
const took = performance.now() - from;
console.log(JSON.stringify({ took, peak: ((await kilobytes('VmHWM')) - before) * 1_024 }));
