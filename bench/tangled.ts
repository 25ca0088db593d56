// What is counted before it is parsed is pure and has no door of its own to be measured through, so this benchmark calls it.
/* oxlint-disable no-restricted-imports -- see above */
import { parseMarkdown } from '#pwa/issue/markdown-tree.ts';
import { isTangled } from '#pwa/issue/tangle.ts';
import { SLOW_TEXTS } from '#pwa/issue/testing/slow-texts.ts';
import type { Report } from './report.ts';
import { median } from './statistics.ts';

/** How many times as long as the longest prose a text may take that is still parsed. */
const LIMIT = 4;

const timed = (work: () => unknown, rounds: number): number =>
  median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

/** The longest text of its kind that is still parsed. */
const longestRead = (make: (size: number) => string): string => {
  let size = 8_000;
  while (isTangled(make(size))) size = Math.floor(size * 0.9);
  return make(size);
};

/** Texts that are slow to parse for their length, at the greatest size that is parsed, beside the longest usual prose. */
export const benchTangled = (rounds: number): Promise<Report> => {
  const prose = 'Words of *one* [line](https://a.example/), then more.\n\n'.repeat(900);
  const usual = timed(() => parseMarkdown(prose), rounds);
  const rows = Object.entries(SLOW_TEXTS).map(([name, make]) => {
    const text = longestRead(make);
    return { name, length: text.length, ratio: timed(() => parseMarkdown(text), rounds) / usual };
  });
  return Promise.resolve({
    title: 'Tangled texts',
    what: `Texts that are slow to parse, as long as they are parsed at all, against ${prose.length} characters of prose. Medians, in Node.`,
    head: ['text', 'characters', 'ratio of medians'],
    rows: rows.map(({ name, length, ratio }) => [name, String(length), `${ratio.toFixed(1)}×`]),
    broken: rows
      .filter(({ ratio }) => ratio > LIMIT)
      .map(({ name, ratio }) => `${name} take ${ratio.toFixed(1)}× the longest prose (limit ${LIMIT}×).`),
  });
};
