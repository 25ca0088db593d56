import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import * as z from 'zod/mini';
import { findChromium, howToGet } from '#tools/find-browser.ts';
import type { Report } from './report.ts';
import { median, spelled, worst } from './statistics.ts';

const MOST_LOOK_MS = 1;
const MOST_BYTES = 10_000_000;

const measured = z.object({
  keys: z.number(),
  keyed: z.number(),
  built: z.number(),
  parts: z.number(),
  largestPart: z.number(),
  smallStep: z.number(),
  taken: z.number(),
  tookSmall: z.number(),
  memory: z.number(),
  used: z.number(),
  first: z.number(),
  many: z.number(),
  look: z.number(),
  slowLook: z.number(),
  wrong: z.number(),
});
type Measured = z.infer<typeof measured>;

const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: join(import.meta.dirname, 'seen/in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The benchmark could not be built.');
  return chunk.code;
};

const measure = async (rounds: number): Promise<readonly Measured[]> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGet('chromium'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    // A secure origin without anything on it: without one there is no storage to measure.
    await page.route('https://bench.example/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto('https://bench.example/');
    await page.evaluate(await bundle());
    const found: Measured[] = [];
    for (let round = 0; round <= rounds; round += 1)
      found.push(measured.parse(await page.evaluate('benchSeenRound()')));
    // The first round compiles the code.
    return found.slice(1);
  } finally {
    await browser.close();
  }
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const milliseconds = (values: readonly number[]): string =>
  `${median(values).toFixed(3)} ms (worst ${worst(values).toFixed(3)})`;

/** 50,000 addresses at the desk and in the clipper: told, taken and looked up. */
export const benchSeen = async (rounds: number): Promise<Report> => {
  const found = await measure(rounds);
  const of = (name: keyof Measured): number[] => found.map((each) => each[name]);
  const [look, memory, used] = [median(of('look')), worst(of('memory')), worst(of('used'))];
  const [first] = found;
  if (first === undefined) throw new Error('Nothing was measured.');
  const { keys, parts, largestPart, smallStep } = first;
  return {
    title: 'Seen before',
    what: `50,000 clipped addresses, a third of them with another address that the page calls its own, 12,000 of them in 300 issues: ${keys} keys. The desk computes where each was seen, and the clipper takes it and looks pages up, half of them known; both in Chromium, in one page. Cold: the first look over a database that was just opened. Median and worst of ${rounds}; 5,000 looks a round, timed by the hundred, which is finer than the page's clock.`,
    head: ['what', 'time or size', 'limit'],
    rows: [
      ['look a page up, warm, with its keys', milliseconds(of('look')), `${MOST_LOOK_MS} ms`],
      ['  in the slowest hundred', milliseconds(of('slowLook')), ''],
      ['first look, cold, database opened', spelled(of('first')), ''],
      ['look 2,000 links up at once, cold', spelled(of('many')), ''],
      ['in memory, when every bucket was read', megabytes(memory), megabytes(MOST_BYTES)],
      ['on disk, as the browser counts it', megabytes(used), megabytes(MOST_BYTES)],
      [
        `clipper takes all of it, ${parts} parts of at most ${(largestPart / 1_000).toFixed(0)} kB`,
        spelled(of('taken')),
        '',
      ],
      [`clipper takes one clip archived, ${smallStep} bytes`, spelled(of('tookSmall')), ''],
      ['desk: keys of all addresses, once', spelled(of('keyed')), ''],
      ['desk: where all were seen, at each change', spelled(of('built')), ''],
    ],
    broken: [
      ...(worst(of('wrong')) > 0 ? ['a look gave a wrong answer.'] : []),
      ...(look > MOST_LOOK_MS ? [`a look takes ${look.toFixed(3)} ms; at most ${MOST_LOOK_MS} ms.`] : []),
      ...(Math.max(memory, used) > MOST_BYTES
        ? [`the index takes ${megabytes(Math.max(memory, used))}; at most ${megabytes(MOST_BYTES)}.`]
        : []),
    ],
  };
};
