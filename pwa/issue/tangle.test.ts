import { describe, expect, test, vi } from 'vitest';
import { parseMarkdown } from './markdown-tree.ts';
import { isTangled } from './tangle.ts';
import { writtenIssue } from './testing/written.ts';

vi.mock(import('./markdown-tree.ts'), async (original) => {
  const real = await original();
  return { ...real, parseMarkdown: vi.fn(real.parseMarkdown) };
});

/** Inputs whose reading takes far longer than their length, of some size. */
const SLOW: Readonly<Record<string, (size: number) => string>> = {
  'strikes that never close': (size) => '~~a'.repeat(size),
  'emphases that cross': (size) => '*a_'.repeat(size),
  'emphases that only close': (size) => 'a* '.repeat(size),
  'emphases over many lines': (size) => '**a*b\n'.repeat(size),
  'brackets within brackets': (size) => '['.repeat(size) + ']'.repeat(size),
  'beginnings of links': (size) => '[a]('.repeat(size),
  'beginnings of pictures': (size) => '![a]('.repeat(size),
  'quotations within quotations': (size) => '>'.repeat(size),
  'lists within lists': (size) => '1. '.repeat(size),
  'headings that are underlined': (size) => 'a\n=\n'.repeat(size),
  'footnotes side by side': (size) => '[^a]: b\n'.repeat(size),
  'a table of many columns': (size) => `${'a|'.repeat(size)}\n${'-|'.repeat(size)}\n${'b|'.repeat(size)}`,
  'items without end': (size) => '- a\n'.repeat(size),
  'lazy lines under a deep quotation': (size) => `${'> '.repeat(25)}a\n${'b\n'.repeat(size)}`,
};

/** What a reader of the issue sees, whatever engine escapes or not. */
const shown = (written: string): string =>
  written
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('\\', '');

describe.each(Object.entries(SLOW))('%s', (_, make) => {
  test('are not read as Markdown, and go out letter by letter', () => {
    const text = make(8_000).trim();
    vi.mocked(parseMarkdown).mockClear();
    expect(isTangled(text)).toBe(true);
    expect(shown(writtenIssue([{ paragraphs: [text] }]))).toContain(shown(text));
    expect(writtenIssue([{ paragraphs: [text] }], 'plain')).toContain(text);
    expect(parseMarkdown).not.toHaveBeenCalled();
  });
});

/** Of three runs the least, in microseconds of this process, however busy the machine is. */
const cost = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }),
  );

test('what is read takes at most a few times as long as the longest prose that is', () => {
  const prose = 'Words of *one* [line](https://a.example/), then more.\n\n'.repeat(900);
  expect(isTangled(prose)).toBe(false);
  const usual = cost(() => parseMarkdown(prose));
  for (const [name, make] of Object.entries(SLOW)) {
    let size = 8_000;
    while (isTangled(make(size))) size = Math.floor(size * 0.9);
    expect({ name, ratio: Math.ceil(cost(() => parseMarkdown(make(size))) / usual) }).toEqual({
      name,
      ratio: expect.toSatisfy((ratio: number) => ratio <= 4, 'at most 4'),
    });
  }
}, 120_000);

test('a change is read alone: every other text is remembered', () => {
  const texts = Array.from(
    { length: 20 },
    (_, at) => `Text *${at}* with \`code\` and a [link](https://a.example/${at}).`,
  );
  writtenIssue([{ paragraphs: texts }]);
  vi.mocked(parseMarkdown).mockClear();
  writtenIssue([{ paragraphs: texts.with(7, 'Text *seven* with `code`, changed.') }]);
  expect(parseMarkdown).toHaveBeenCalledTimes(1);
});
