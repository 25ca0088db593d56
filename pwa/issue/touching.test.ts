import * as fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { runs } from '#shared/testing/runs.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { ENGINES } from './testing/engines.ts';
import { type Written, writtenIssue } from './testing/written.ts';

/** What can begin, end, open or define something for one engine or another. */
const LINES = [
  ['words', 'two\nlines', 'trailing\\', '&nbsp;', '', '', '  two', '-', '--', '=', '***', '---', '===', '# head', '|'],
  [
    '```',
    '~~~',
    '```js',
    '``` a b',
    '~~~ {.x}',
    '  ```',
    '- ```',
    '> ```',
    '1. ~~~',
    'code();',
    '    indented',
    '\tin',
  ],
  ['- item', '* star', '+ plus', '1. one', '2) two', '  - nested', '    - deep', '- [ ] task', '[ ] task', '- > q'],
  ['> quote', '>> deep', '> - list', '| a | b |', '| - | - |', 'a | b', ': defined', '~ tilde', ':::', '!!! note'],
  ['<div>', '</div>', '<!--', '-->', '<b', '<script>', '<![CDATA[', '<?', '`<img src=x>`', '<http://a.example/x>'],
  ['[r]: https://r.example/ "t"', '[r]', 'see [r][] and [x][r]', '[open', '![open', '[a](b', '*[HTML]: Hyper'],
  [
    '`tick',
    '*open',
    '**open',
    '_open',
    '~~open',
    '$$',
    '{: .x}',
    '{::comment}',
    '^',
    '%%%',
    '+++',
    String.raw`\begin{x}`,
  ],
].flat();
const text = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));

const WHOLE = /<h2>First<\/h2>([^]*)<h2>Second<\/h2>\s*<p>Last words\.<\/p>\s*$/;

/** What an engine makes of a block's texts; null where they do not end before the next block. */
const bodyOf = (markdown: string, engine: (markdown: string) => string): string | null =>
  WHOLE.exec(engine(markdown))?.[1]
    ?.replace(/<p>(?:&nbsp;|\u00a0)<\/p>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('> <', '><')
    .trim() ?? null;

const issueOf = (block: Written): string =>
  writtenIssue([
    { title: 'First', ...block },
    { title: 'Second', paragraphs: ['Last words.'] },
  ]);

describe.each(Object.entries(ENGINES))('in %s', (_, engine) => {
  test('two texts side by side read as each reads alone', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [both, first, second] = [[one, other], [one], [other]].map((paragraphs) =>
          bodyOf(issueOf({ paragraphs }), engine),
        );
        expect(both).not.toBeNull();
        expect(both).toBe(`${first}${second}`.trim());
      }),
      runs(100),
    );
  }, 60_000);

  test('points end where they end, whatever stands before and after them', () => {
    fc.assert(
      fc.property(text, text, text, (before, one, other) => {
        const whole = bodyOf(issueOf({ paragraphs: [before], points: [one, other] }), engine);
        const [first, points] = [{ paragraphs: [before] }, { points: [one, other] }].map((block) =>
          bodyOf(issueOf(block), engine),
        );
        expect(whole).not.toBeNull();
        expect(whole).toBe(`${first}${points}`.trim());
      }),
      runs(100),
    );
  }, 60_000);

  test.each([
    ['- a', '- b'],
    ['1. a', '1. b'],
    ['- a', '1. b'],
    ['> a', '> b'],
  ])('%j and %j stay two', (one, other) => {
    const body = bodyOf(issueOf({ paragraphs: [one, other] }), engine) ?? '';
    expect(body.match(/<(?:ul|ol|blockquote)[ >]/g)).toHaveLength(2);
  });

  test('a list at the end of one block and at the beginning of the next stay two', () => {
    const html = engine(writtenIssue([{ points: ['a'] }, { points: ['b'] }, { paragraphs: ['- c'] }]));
    expect(html.match(/<ul>/g)).toHaveLength(3);
  });

  test('each link leads to the page of its own text', () => {
    const html = engine(
      issueOf({ paragraphs: ['[one][1]\n\n[1]: https://one.example/', '[Two]\n\n[two]: https://two.example/ "T"'] }) +
        issueOf({ points: ['[three][1]\n\n[1]: https://three.example/', 'no [one][1], no [two]'] }),
    );
    const links = [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, words]) => [href, words]);
    expect(links).toEqual([
      ['https://one.example/', 'one'],
      ['https://two.example/', 'Two'],
      ['https://three.example/', 'three'],
    ]);
  });

  test('a note of one word is no address of a link', () => {
    const html = engine(issueOf({ paragraphs: ['so[^1]\n\n[^1]: Sic.', 'and[^1]\n\n[^1]: https://n.example/ "n"'] }));
    expect(html).toContain('Sic.');
    expect(html).not.toContain('href="Sic.');
  });
});

test.each([
  ['-\n[ ] task', '- [ ] task'],
  ['- a\n\n  -\n  [ ] task', '- a\n  -\n  [ ] task'],
  ['- [ ] task', '- [ ] task'],
])('the box in %j stays, wherever it stands', (markdown, plain) => {
  expect(writtenIssue([{ paragraphs: [markdown] }], 'plain')).toContain(`\n${plain}\n`);
});

test('words below a fence that an item leaves open are words', () => {
  const html = ENGINES['marked']?.(issueOf({ paragraphs: ['- ```\nwords'] }));
  expect(html).toContain('<p>words</p>');
});

describe('footnotes', () => {
  const notesOf = (markdown: string): readonly (readonly [string, string])[] => {
    const tree = parseMarkdown(markdown);
    const notes = new Map<string, string>();
    visit(tree, 'footnoteDefinition', (node) => {
      expect(notes.has(node.identifier)).toBe(false);
      notes.set(node.identifier, toString(node).trim());
    });
    const found: (readonly [string, string])[] = [];
    visit(tree, 'footnoteReference', (node, _, parent) => {
      found.push([toString(parent).trim(), notes.get(node.identifier) ?? '']);
    });
    return found;
  };

  test.each(['flat', 'labelled'] as const)('each leads to the note of its own text (%s)', (preset) => {
    const markdown = writtenIssue(
      [
        { title: 'A', paragraphs: ['one[^1] two[^n]\n\n[^1]: first\n\n[^n]: second, *longer*\n\n    with more'] },
        { title: 'B', paragraphs: ['three[^1]\n\n[^1]: third'], callToAction: 'Read more' },
        { title: 'C', points: ['four[^N]\n\n[^n]: fourth', 'five[^a b]', 'six[^2]\n\n[^2]: sixth'], label: 'L' },
        { title: 'D', paragraphs: ['seven[^1], which has none', 'eight[^über]\n\n[^über]: eighth\n\nand words below'] },
      ],
      'markdown',
      preset,
    );
    expect(notesOf(markdown).map(([, note]) => note)).toEqual([
      'first',
      'second, longerwith more',
      'third',
      'fourth',
      'sixth',
      'eighth',
    ]);
    expect(markdown).toContain(String.raw`seven\[^1], which`);
  });
  test('a note behind a bare address is a note', () => {
    expect(notesOf(issueOf({ paragraphs: ['https://a.example/x[^1]\n\n[^1]: Sic.'] }))).toEqual([
      ['https://a.example/x', 'Sic.'],
    ]);
  });
  test('a text alone keeps its labels', () => {
    expect(issueOf({ paragraphs: ['so[^note]\n\n[^note]: because of that'] })).toContain('[^note]: because of that');
  });
});
