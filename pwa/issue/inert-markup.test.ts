import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '#shared/testing/runs.ts';
import { ENGINES } from './testing/engines.ts';
import { writtenIssue } from './testing/written.ts';

/** What Markdown itself can make. Anything else between angle brackets was let through. */
const MARKDOWN_TAG =
  /^<\/?(?:p|h[1-6]|[uo]l|li|pre|code|a|em|strong|i|b|del|hr|br|img|table|t(?:head|body|r|h|d)|blockquote|input|sup|section)(?=[\s/>])/;
const HANDLER = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*\son[a-z]+\s*=/i;

const UNSAFE_ADDRESS = /(?:href|src)="\s*(?!https?:|mailto:|(?:&#\w+;)+)[a-z][\w+.-]*:/i;

const liveIn = (html: string): readonly string[] =>
  [...html.matchAll(/<[a-z/!?][^>]*>?/gi)]
    .map(([tag]) => tag)

    .filter((tag) => !MARKDOWN_TAG.test(tag) || HANDLER.test(tag) || UNSAFE_ADDRESS.test(tag));

const TAGS = [
  '<img/src=x onerror=alert(1)>',
  'a <svg/onload=alert(1)> b',
  '<svg><script>alert(1)</script></svg>',
  String.raw`\<img src=x onerror=alert(1)>`,
  String.raw`\\<img src=x onerror=alert(1)>`,
  '- ```\n  <img src=x onerror=alert(1)>\n  ```',
  '1. - ```\n     <img src=x onerror=alert(1)>',
  '~~~<img src=x onerror=alert(1)>\n<b>\n~~~',
  '``` js title\n<img src=x onerror=alert(1)>\n```',
  '`a\n- <img src=x onerror=alert(1)>`',
  '[a](<b c>) [b](<img/src=x>)',
  '[a](x "<img src=x onerror=alert(1)>")',
  '![<img src=x onerror=alert(1)>](https://e.example/i)',
  '![a](https://e.example/i "\'><img src=x onerror=alert(1)>")',
  '[<b onclick=alert(1)>x</b>](https://a.example/)',
  '![a][<b>]\n\n[<b>]: https://x.example/ "t<b onclick=alert(1)>"',
  'x[^<b>]\n\n[^<b>]: <img src=x onerror=alert(1)>',
  'so[^1]\n\n[^1]: javascript:alert(1)',
  'so[^1]\n\n[^1]: javascript:alert(1)(x)',
  'so[^1]\n\n[^1]: javascript:alert(1)![a](https://x.example/ "t")',
  'so[^1]\n\n[^1]: &#106;avascript:alert(1) "t" more',
  'so[^1]\n\n[^1]: javascript&colon;alert(1)',
  'so[^1]\n\n[^1]:\n    javascript:alert(1)',
  'so[^1]\n\n[^1]: javascript:x|b\n    -|-\n    c|d',
  '- a\n\n  [^1]: javascript:alert(1)\n\nso[^1]',
  'a\n[two\nlines]: javascript:alert(1)\n\nso [x][two\nlines] [two\nlines]',
  '[open\n\nwords]: javascript:alert(1)\n\n[open\n\nwords]',
  '[a] (javascript:alert(1))',
  String.raw`[a \[x\](javascript:alert(1)) !\[y\](javascript:alert(1)) b](https://c.example/)`,
  '[x](javascript:alert(1)) ![x](https://c.example/i)',
  '[a] (&#106;avascript:alert(1) "t")',
  '[a] (< javascript:alert(1)>)',
  '![a] (javascript:alert(1))',
  '![a]\t(javascript:alert(1) =10x10)',
  '[[a](x)](javascript:alert(1))',
  '![a](https://e.example/i![a] (javascript:alert(1))',
  '[a](https://e.example/ "[b] (javascript:alert(1))")',
  '![a](https://e.example/i "![b] (javascript:alert(1))")',
  'https://e.example/i<[a](https://c.example/) y',
  'xftp://a.example/![b](https://c.example/i)',
  'https://a.example/x![b](javascript:alert(1))',
  'https://a.example/[b](javascript:alert(1))',
  'https://a.example/x![b](https://c.example/i) y',
  'https://a.example/x[b](https://c.example/) y',
  '**www.a.example**![b](https://c.example/i) y',
  'ftp://a.example/![b](https://c.example/i) y',
  '![https://a.example/![b](https://c.example/i) y',
  'a<!--b',
  'a <?php b',
  '<![CDATA[ x',
  'a <b',
  'a <b\n\nonclick=alert(1)>',
  '<mailto:a/onclick=alert(1)@b.example>',
  '<https://a.example/"onmouseover=alert(1)//>',
  '<https:x/onmouseover=alert(1)>',
  '<javascript:alert(1)>',
  '| <img src=x onerror=alert(1)> | b |\n| - | - |\n| <b | c |',
  '# <img src=x onerror=alert(1)>\n===',
  '*<img src=x onerror=alert(1)>*',
];

describe.each(Object.entries(ENGINES))('in %s', (_, engine) => {
  test.each(TAGS)('nothing is live when a text says %j', (markdown) => {
    const title = markdown.replaceAll('\n', ' ');
    for (const preset of ['flat', 'labelled'] as const) {
      const block = { title, label: title, callToAction: title, paragraphs: [markdown, 'words'], points: [markdown] };
      expect(liveIn(engine(writtenIssue([block, block], 'markdown', preset)))).toEqual([]);
    }
  });

  test('nothing is live, however texts with tags meet', () => {
    const parts = fc.constantFrom(
      ...TAGS.flatMap((tag) => tag.split(' ')),
      ...TAGS,
      '<',
      'b',
      '>',
      '`',
      '\n',
      ' ',
      '\\',
    );
    const text = fc.array(parts, { minLength: 1, maxLength: 5 }).map((found) => found.join(''));
    fc.assert(
      fc.property(text, text, text, (one, other, point) => {
        const html = engine(writtenIssue([{ paragraphs: [one, other], points: [point, one] }]));
        expect(liveIn(html)).toEqual([]);
      }),
      runs(100),
    );
  }, 60_000);

  test('an address between angle brackets is still a link', () => {
    const html = engine(
      writtenIssue([{ paragraphs: ['<https://a.example/b?c=d> <https://a.example/~e> <f@g.example>'] }]),
    );
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href?.replace(/^&#.*;$/, 'mailto:…'));
    expect(links.slice(0, 2)).toEqual(['https://a.example/b?c=d', 'https://a.example/~e']);
    expect(links).toHaveLength(3);
  });
});

test.each([
  ['a < b and 1 <2', 'a < b and 1 <2'],
  ['`<b>` <b>', '`<b>` &lt;b>'],
  [String.raw`\<b> \{{ x }}`, '&lt;b> &#123;{ x }}'],
  ['{: .x} {::comment}', '&#123;: .x} &#123;::comment}'],
  // pandoc takes attributes behind code, links and headings, and raw HTML out of code.
  ['`<b>`{=html}', '`<b>`&#123;=html}'],
  ['[a](https://b.example/){onclick=c}', '[a](https://b.example/)&#123;onclick=c}'],
  ['[a]{onclick=c} <https://b.example/>{onclick=c}', '[a]&#123;onclick=c} <https://b.example/>&#123;onclick=c}'],
  ['# a {onclick="{b}"} #', '# a &#123;onclick="{b}"} #'],
  ['a { onclick=b}\n===', 'a &#123; onclick=b}\n==='],
  ['a $x_{i=1}^{n}$ {b}', 'a $x_{i=1}^{n}$ {b}'],
  // What is read alike everywhere stays as it was written.
  ['[sic] (see below)', '[sic] (see below)'],
  ['https://`a` *b*', 'https://`a` *b*'],
  ['https://a.example/?b[]=1&c[d]=2', 'https://a.example/?b[]=1&c[d]=2'],
])('%s is written as %s', (markdown, written) => {
  expect(writtenIssue([{ paragraphs: [markdown] }])).toContain(`\n\n${written}\n`);
});
