import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { publishableAddress } from './address.ts';
import {
  inlineText,
  portableLine,
  portableLink,
  portableQuote,
  portableText,
  portableUrl,
  portableUrlText,
  seenText,
  yamlString,
} from './portable.ts';

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const hazard = z.object({
  id: z.string(),
  why: z.string(),
  title: z.string(),
  url: z.string(),
  excerpt: z.string(),
  expect: z.object({ text: z.string(), href: z.nullable(z.string()) }),
  portable: z.record(z.string(), z.string()),
  yaml: z.string(),
});

const corpus = process.env['GALLEY_CORPUS'];
const hazards =
  corpus === undefined
    ? []
    : z.array(hazard).parse(JSON.parse(readFileSync(join(corpus, 'data/markdown/hazards.json'), 'utf8')));

describe.skipIf(corpus === undefined)('the hazards of the corpus (GALLEY_CORPUS)', () => {
  test('are there', () => {
    expect(hazards.length).toBeGreaterThanOrEqual(36);
  });
  test.each(hazards)('$id: $why', ({ title, url, excerpt, ...expected }) => {
    const address = publishableAddress(url)?.url ?? null;
    const link = portableLink(title, address);
    expect(address).toBe(expected.expect.href);
    expect(inlineText(title)).toBe(expected.expect.text);
    expect({
      item: `- ${link}`,
      heading: `### ${link}`,
      bareHeading: `## ${portableLine(title)}`,
      paragraph: portableLine(title),
      quote: portableQuote(excerpt),
      cell: `| Title | Note |\n| --- | --- |\n| ${link} | ok |`,
    }).toEqual(expected.portable);
    expect(`title: ${yamlString(title)}`).toBe(expected.yaml);
  });
});

describe('text inside a line', () => {
  test.each([
    ['keeps brackets from linking', 'Slices [a:b] in [Go](1)', String.raw`Slices \[a:b\] in \[Go\](1)`],
    ['keeps a definition from being one', '[ref]: x', String.raw`\[ref\]&#58; x`],
    ['keeps a footnote from being one', 'so[^2]', String.raw`so\[^2\]`],
    ['keeps words with underscores readable', 'use max_open_files, _now_', String.raw`use max_open_files, \_now\_`],
    ['keeps angle brackets', 'Map<K, V> & Co', 'Map&lt;K, V> & Co'],
    ['keeps what reads as an entity', '&nbsp; and &#169; and AT&T', '&amp;nbsp; and &amp;#169; and AT&T'],
    ['keeps template marks', '{{ x }} {% y %} {# z #} {a}', '&#123;{ x &#125;} &#123;% y &#37;} &#123;# z &#35;} {a}'],
    ['keeps strike-through marks', 'was ~~5~~', 'was &#126;&#126;5&#126;&#126;'],
    ['keeps addresses from linking', 'ftp://a.b WWW.c.d awww.', 'ftp&#58;//a.b WWW&#46;c.d awww.'],
    ['keeps joined emoji whole', 'hi 👩‍💻 ❤️', 'hi 👩‍💻 ❤️'],
    ['drops what turns text round, and control marks', 'a\u202eb\u0007c\u2066d', 'abcd'],
    ['keeps the marks of who writes from right to left', 'שלום!\u200f (a\u200e)', 'שלום!\u200f (a\u200e)'],
    ['parts lines of Word and of mainframes', 'a\u000bb\u0085c', 'a b c'],
    ['keeps sums from being set as such', '$a+b$ for $5 or $$c$$', '&#36;a+b$ for $5 or &#36;&#36;c&#36;$'],
    ['keeps carets from raising letters', 'x^2^ and 2^8', 'x&#94;2^ and 2^8'],
    ['keeps parts of a whole from becoming a fraction', 'Late (1/2), 1/2', 'Late (1&#47;2), 1/2'],
    ['leaves what would not link as it is', 'https:// and www. x', 'https:// and www. x'],
    ['mends half a surrogate pair', 'x\ud83d', 'x\ufffd'],
  ])('%s', (_, text, written) => {
    expect(portableText(text)).toBe(written);
  });
});

describe('a line of its own', () => {
  test.each([
    ['# Not a heading', String.raw`\# Not a heading`],
    ['#hashtag', String.raw`\#hashtag`],
    ['+ plus', String.raw`\+ plus`],
    ['---', String.raw`\---`],
    ['-5 degrees', '-5 degrees'],
    ['3) third', String.raw`3\) third`],
    ['1.5 times', '1.5 times'],
    ['===', '&#61;=='],
    // Attributes of a heading in pandoc.
    ['a {onclick="{b}"}', 'a &#123;onclick="{b}"}'],
    ['a {b}', 'a {b}'],
    [': defined', '&#58; defined'],
    [':wave: hello', ':wave: hello'],
    ['{: onclick="x"}', '&#123;: onclick="x"}'],
    ['Learning C#', 'Learning C&#35;'],
    ['closed ##', 'closed &#35;&#35;'],
    ['#', '&#35;'],
    [String.raw`\#`, String.raw`\\&#35;`],
    ['Named {#late}', 'Named &#123;#late}'],
    ['Of a class {.late}', 'Of a class &#123;.late}'],
    ['Coloured {style="late"}', 'Coloured &#123;style="late"}'],
    ['Of kramdown {: .late}', 'Of kramdown &#123;: .late}'],
    ['The set {a, b}', 'The set {a, b}'],
    ['^', '&#94;'],
  ])('writes %s as %s', (text, written) => {
    expect(portableLine(text)).toBe(written);
  });
});

describe('an address', () => {
  test.each([
    ['https://a.example/x(1)[2]|3', 'https://a.example/x%281%29%5B2%5D%7C3'],
    ['https://a.example/?q=`a`&lt;&x', 'https://a.example/?q=%60a%60&amp;lt;&x'],
    ['mailto:a b@c.example', 'mailto:a%20b@c.example'],
    ['https://a.example/_x_/y_z__a', 'https://a.example/%5Fx_/y_z%5F%5Fa'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['not an address', null],
    ['//a.example/', null],
  ])('%s is written as %s', (url, written) => {
    expect(portableUrl(url)).toBe(written);
  });
  test('links to itself with its own words', () => {
    const url = 'https://a.example/_x_/y_z?a=~b&copy;';
    const tree = parse(`**[${portableUrlText(url)}](${portableUrl(url)})**`);
    expect(toString(tree)).toBe(url);
  });
});

test('no dash or dot of an address becomes another where it stands for itself', () => {
  expect(portableUrlText('https://xn--bcher-kva.example/a---b...')).toBe(
    'https://xn-&#45;bcher-kva.example/a-&#45;&#45;b.&#46;&#46;',
  );
});

describe('what nobody sees in a page’s text', () => {
  test.each([
    ['a\u200bb\u2060c\u2061d\u2064e\u00adf\ufeff', 'abcdef'],
    ['潮\u200c水\u200d', '潮水'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['ന\u0d4d\u200d', 'ന\u0d4d\u200d'],
    ['क\u094d\u200dष', 'क\u094d\u200dष'],
    ['👩‍💻 🏳️‍🌈 👩🏽‍🚀 ❤️', '👩‍💻 🏳️‍🌈 👩🏽‍🚀 ❤️'],
    ['שלום\u200f', 'שלום'],
  ])('%j is %j', (text, seen) => {
    expect(seenText(text)).toBe(seen);
  });
});

test('a quotation keeps its paragraphs and nothing of their shape', () => {
  expect(portableQuote('# one\n    two\n \n- three\r\n\r\nfour')).toBe(
    String.raw`> \# one two` + '\n>\n' + String.raw`> \- three` + '\n>\n> four',
  );
  expect(portableQuote('  \n\n ')).toBe('');
});

test('a YAML value stays one line in its quotes', () => {
  expect(yamlString('a "b" \\ c\nd: e')).toBe(String.raw`"a \"b\" \\ c d: e"`);
});

const marks = fc.constantFrom(
  ...'\\ ` * _ [ ] ( ) < > { } % # ~ | ! & ; : . - + = / " \' @ ^ $ \n \t 1 a \u00e9 \u{1f642}'.split(' '),
  ' ',
  'https://',
  'www.',
  '&amp;',
  ']:',
  '![',
  '<!--',
  '{{',
  '%}',
  '1. ',
  'x@y.zz',
  '\r\n',
);
const hostile = fc.oneof(
  fc.array(marks, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('read back by a Markdown parser', () => {
  test('a line is one paragraph with the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = parse(portableLine(text));
        expect(toString(tree)).toBe(inlineText(text));
        expect(tree.children.every((child) => child.type === 'paragraph')).toBe(true);
        expect(tree.children.length).toBe(inlineText(text) === '' ? 0 : 1);
      }),
      { numRuns: 1000 },
    );
  });
  test('a heading is one heading with the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = parse(`## ${portableLine(text)}`);
        expect(tree.children.map((child) => child.type)).toEqual(['heading']);
        expect(toString(tree)).toBe(inlineText(text));
      }),
      { numRuns: 1000 },
    );
  });
  test('a link has the same text and one address', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, tail) => {
        const url = `https://a.example/${tail}`;
        const [paragraph] = parse(portableLink(`x${text}`, url)).children;
        const link = paragraph?.type === 'paragraph' ? paragraph.children : [];
        expect(link.map((child) => child.type)).toEqual(['link']);
        expect(toString(link)).toBe(inlineText(`x${text}`));
        expect(link.map((child) => (child.type === 'link' ? child.children.map(({ type }) => type) : []))).toEqual([
          ['text'],
        ]);
        const read = link[0]?.type === 'link' ? link[0].url : '';
        expect(decodeLoosely(read)).toBe(decodeLoosely(new URL(url).href));
      }),
      { numRuns: 1000 },
    );
  });
  test('a quotation is one quotation with the same words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = parse(portableQuote(text));
        const words = toString(tree).replace(/\s+/g, '');
        expect(words).toBe(inlineText(text).replace(/\s+/g, ''));
        expect(tree.children.every((child) => child.type === 'blockquote')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

const decodeLoosely = (url: string): string =>
  url.replace(/%[0-9A-F]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
