import { describe, expect, test, vi } from 'vitest';
import { parseMarkdown } from './markdown-tree.ts';
import { isTangled } from './tangle.ts';
import { SLOW_TEXTS } from './testing/slow-texts.ts';
import { writtenIssue } from './testing/written.ts';

vi.mock(import('./markdown-tree.ts'), async (original) => {
  const real = await original();
  return { ...real, parseMarkdown: vi.fn(real.parseMarkdown) };
});

/** What a reader of the issue sees, whatever engine escapes or not. */
const shown = (written: string): string =>
  written
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('\\', '');

describe.each(Object.entries(SLOW_TEXTS))('%s', (_, make) => {
  test('are not read as Markdown, and go out letter by letter', () => {
    const text = make(8_000).trim();
    vi.mocked(parseMarkdown).mockClear();
    expect(isTangled(text)).toBe(true);
    expect(shown(writtenIssue([{ paragraphs: [text] }]))).toContain(shown(text));
    expect(writtenIssue([{ paragraphs: [text] }], 'plain')).toContain(text);
    expect(parseMarkdown).not.toHaveBeenCalled();
  });
});

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
