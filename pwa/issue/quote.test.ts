import { describe, expect, test } from 'vitest';
import type { Excerpt } from '#shared/capture.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { quoteExcerpt } from './quote.ts';

const excerptOf = (markdown: string, text = ''): Excerpt => ({
  markdown,
  text,
  selector: { exact: text, prefix: '', suffix: '' },
  fragmentUrl: null,
});

describe('a quoted excerpt', () => {
  test('keeps its own shape inside the quotation', () => {
    const markdown = 'One *two*.\n\n- three\n- [four](https://a.example/)\n\n```js\nfive()\n\n\n```';
    expect(quoteExcerpt(excerptOf(markdown))).toBe(
      '> One *two*.\n>\n> - three\n> - [four](https://a.example/)\n>\n> ```js\n> five()\n>\n>\n> ```',
    );
  });
  test('falls back to its plain text', () => {
    expect(quoteExcerpt(excerptOf('', '# one\n\ntwo'))).toBe('> \\# one\n>\n> two');
  });
  test.each([
    ['a <script>alert(1)</script> b', '> a &lt;script>alert(1)&lt;/script> b'],
    ['<div onclick="x">\n\n*a*\n\n</div>', '> &lt;div onclick="x">\n>\n> *a*\n>\n> &lt;/div>'],
    ['[a](javascript:alert(1))', String.raw`> \[a](javascript:alert(1))`],
    ['![a](data:image/svg+xml,x)', String.raw`> &#33;\[a](data:image/svg+xml,x)`],
    ['[a][b]\n\n[b]: vbscript:x', '> [a][b]\n>\n> \\[b]&#58; vbscript:x'],
    ['<javascript:x>', '> &lt;javascript:x>'],
    ['{{ secret }} and `{{ code }}`', '> &#123;{ secret }} and `{{ code }}`'],
    ['```\nnever closed', '> ```\n> never closed\n> ```'],
    ['a\u202eb\u0000c', '> abc'],
    ['[about](/about)', '> [about](/about)'],
  ])('tames %j', (markdown, quoted) => {
    expect(quoteExcerpt(excerptOf(markdown))).toBe(quoted);
  });
  test('is one quotation whatever the page put into it', () => {
    const markdown = '# a\n> b\n\n---\n\n1. c\n\n    d\n\n~~~\ne';
    const { children } = parseMarkdown(`${quoteExcerpt(excerptOf(markdown))}\n\nafter`);
    expect(children.map(({ type }) => type)).toEqual(['blockquote', 'paragraph']);
  });
});
