import * as fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { runs } from '#shared/testing/runs.ts';
import { inlineText } from '#shared/portable.ts';
import { toBlockId, toLinkId, toParagraphId, toSectionId } from './branded-ids.ts';
import { parseMarkdown } from './markdown-tree.ts';
import type { Block, Issue, Publication } from './model.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { renderIssue } from './render.ts';
import { startIssue } from './start-issue.ts';
import { ANY_ISSUE, counting } from './testing/worlds.ts';

const VALUES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden',
  '[x](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '{{ site.secret }} {% include evil %} {# note #}',
  '{{< shortcode >}}',
  '{% raw %}',
  '# Heading #',
  '---',
  '***bold***',
  '> quote',
  '- [ ] task',
  '1. first',
  '~~~ fence',
  '``` fence',
  '| a | b |',
  'a\n\n# b\n\n---\n\n```\nc',
  'a\u202eb\u0000c\u2066',
  '](x) ![',
  '\\',
  '*',
  '_',
  '`',
  '&lt;b&gt; &amp;',
  '<div>\n\n<b',
  'https://a.example www.b.example',
];

/** One text in every field at once that holds a single line, another in every field that holds Markdown. */
interface Words {
  readonly line: string;
  readonly markdown: string;
}

const blockWith = (kind: Block['kind'], { line, markdown }: Words, section: Issue['sections'][number]['id']): Block => {
  const text = (id: string) => ({ id: toParagraphId(id), label: line, markdown });
  return {
    id: toBlockId(kind),
    kind,
    section,
    title: line,
    source: line,
    label: line,
    tagline: line,
    links: [{ id: toLinkId('l'), url: 'https://a.example/', cleaning: null }],
    paragraphs: [text('a'), text('b')],
    pointsLabel: line,
    points: [text('c'), text('d')],
    callToAction: line,
    cites: [],
  };
};

const LAST: Words = { line: 'Sentinel', markdown: 'Sentinel.' };

const issueWith = (preset: 'flat' | 'labelled', words: Words): { issue: Issue; publication: Publication } => {
  const world = counting();
  const usual = newPublication(preset, words.line, world);
  const { line, markdown } = words;
  const publication = { ...usual, tagline: line, intro: markdown, signOff: markdown, footer: markdown };
  const empty = readIssue(startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world));
  const id = toSectionId('s');
  const kinds = ['item', 'sponsor', 'event', 'text'] as const;
  const issue: Issue = {
    ...empty,
    title: line,
    sections: [{ id, emoji: line, name: line, labels: [], callToAction: null }],
    blocks: [...kinds.map((kind) => blockWith(kind, words, id)), { ...blockWith('item', LAST, id), source: '' }],
  };
  return { issue, publication };
};

const written = (preset: 'flat' | 'labelled', words: Words, target: 'markdown' | 'plain' = 'markdown'): string => {
  const { issue, publication } = issueWith(preset, words);
  const result = renderIssue(issue, publication, target);
  if (!result.ok) throw new Error(result.failure.why);
  return result.value;
};

/** A bare address that links to itself: this parser sees them even where they are spelled so that engines do not. */
const linksItself = (node: Nodes): boolean =>
  node.type === 'link' &&
  (node.url === toString(node) || /^(mailto:|https?:\/\/)/.exec(node.url)?.[0] + toString(node) === node.url);

/** The shape of a tree without its words. */
const shapeOf = (node: Nodes): string => {
  if (node.type === 'text') return 'text';
  if (linksItself(node)) return 'text';
  const children = 'children' in node ? node.children.map((child) => shapeOf(child)).join(' ') : '';
  return `${node.type}(${children.replace(/text(?: text)+/g, 'text')})`;
};

const harmIn = (tree: Root): readonly string[] => {
  const harm: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'html') harm.push(node.value);
    if (node.type !== 'link' && node.type !== 'image') return;
    const scheme = /^[\s\p{Cc}]*([a-z][^/?#]*?):/iu.exec(node.url)?.[1];
    if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme.toLowerCase())) harm.push(node.url);
  });
  return harm;
};

const PRESETS = ['flat', 'labelled'] as const;
const marks = fc.constantFrom(...VALUES, ...VALUES.flatMap((value) => value.split(' ')), ' ', '\n', 'a', 'b@c.de');
const hostile = fc.oneof(
  fc.array(marks, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
);

describe.each(PRESETS)('a hostile %s issue', (preset) => {
  const usual = shapeOf(parseMarkdown(written(preset, { line: 'word', markdown: 'Word.' })));

  test.each(VALUES)('keeps its shape and every word when each line says %j', (line) => {
    const tree = parseMarkdown(written(preset, { line, markdown: 'Word.' }));
    expect(shapeOf(tree)).toBe(usual);
    expect(toString(tree)).toContain(inlineText(line));
    expect(written(preset, { line, markdown: 'Word.' }, 'plain')).toContain(inlineText(line));
  });

  test('keeps its shape whatever each line says', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        fc.pre(inlineText(line).replace(/:$/, '').trim() !== '');
        const tree = parseMarkdown(written(preset, { line, markdown: 'Word.' }));
        expect(shapeOf(tree)).toBe(usual);
        expect(toString(tree)).toContain(inlineText(line));
      }),
      runs(30),
    );
  }, 60_000);

  test.each(VALUES)('runs nothing and ends as it should when each text says %j', (markdown) => {
    const text = written(preset, { line: 'word', markdown });
    expect(harmIn(parseMarkdown(text))).toEqual([]);
    expect(text).not.toMatch(/\{[{%#]/);
    expect(lastHeadingOf(text)).toBe('Sentinel');
    const words = markdown.match(/\w{4,}/g) ?? [];
    for (const target of ['markdown', 'plain'] as const) {
      const shown = written(preset, { line: 'word', markdown }, target);
      for (const word of words) expect(shown).toContain(word);
    }
  });

  test('runs nothing and ends as it should whatever each text says', () => {
    fc.assert(
      fc.property(hostile, (markdown) => {
        const text = written(preset, { line: 'word', markdown });
        expect(harmIn(parseMarkdown(text))).toEqual([]);
        expect(lastHeadingOf(text)).toBe('Sentinel');
      }),
      runs(30),
    );
  }, 60_000);
});

const lastHeadingOf = (markdown: string): string => {
  const headings = parseMarkdown(markdown).children.filter(({ type }) => type === 'heading');
  return headings.map((heading) => toString(heading)).findLast((words) => words === 'Sentinel') ?? '';
};

test('an address that must not be one is shown as words', () => {
  const { issue, publication } = issueWith('flat', { line: 'word', markdown: 'Word.' });
  const [block] = issue.blocks;
  if (block === undefined) throw new Error('no block');
  const links = [{ id: toLinkId('x'), url: 'javascript:alert(1)', cleaning: null }];
  for (const callToAction of [null, 'Go']) {
    const hostileIssue = { ...issue, blocks: [{ ...block, links, callToAction }] };
    const result = renderIssue(hostileIssue, publication, 'markdown');
    if (!result.ok) throw new Error(result.failure.why);
    expect(harmIn(parseMarkdown(result.value))).toEqual([]);
    expect(result.value).toContain(callToAction === null ? 'javascript:alert(1)' : '**→ Go**');
  }
});
