import { expect, test } from 'vitest';
import type { Nodes } from 'hast';
import { proofTree } from './proof-tree.ts';

const tagsIn = (node: Nodes): readonly string[] => [
  ...(node.type === 'element' ? [node.tagName] : []),
  ...('children' in node ? node.children.flatMap((child) => tagsIn(child)) : []),
];
const textIn = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textIn(child)).join('') : '';
};

test('draws headings, links, lists and tables', () => {
  const tree = proofTree('# A\n\n- **b** [c](https://d.example)\n\n| e | f |\n| - | - |\n| g | h |\n');
  expect(tagsIn(tree)).toEqual(
    expect.arrayContaining(['h1', 'ul', 'li', 'strong', 'a', 'table', 'thead', 'tbody', 'th', 'td']),
  );
});

test.each([
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a <b onclick="x">c</b>', 'a <b onclick="x">c</b>'],
  ['> <iframe src="x"></iframe>', '<iframe src="x"></iframe>'],
  ['- <img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('shows the raw HTML of %s as text', (markdown, text) => {
  const tree = proofTree(markdown);
  expect(textIn(tree).trim()).toBe(text);
  expect(tagsIn(tree).filter((tag) => !['p', 'blockquote', 'ul', 'li'].includes(tag))).toEqual([]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'xmpp:a@b'])('links nowhere for %s', (url) => {
  expect(JSON.stringify(proofTree(`[a](${url}) ![b](${url}) <${url}>`))).not.toContain('"href":"');
});

test('fetches no picture, and links to it instead', () => {
  const tree = proofTree('![a cat](https://c.example/cat.png)');
  expect(tagsIn(tree)).toEqual(['p', 'a']);
  expect(textIn(tree)).toBe('a cat');
});

test('shows front matter as it is', () => {
  expect(tagsIn(proofTree('---\ntitle: "x"\n---\n\n# y\n'))).toEqual(['pre', 'code', 'h1']);
});

test('a footnote and its note lead to each other', () => {
  const tree = proofTree('so[^1] and[^b]\n\n[^1]: one\n\n[^b]: two\n');
  const written = JSON.stringify(tree);
  const ids = [...written.matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
  const leads = [...written.matchAll(/"href":"#([^"]*)"/g)].map(([, id]) => id);
  expect(leads).toHaveLength(4);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of leads) expect(ids).toContain(id);
});

test('each paragraph, heading and cell runs the way its own words do', () => {
  const written = JSON.stringify(proofTree('# a\n\nb\n\n> c\n\n- d\n\n| e |\n| - |\n| f |\n'));
  expect(written.match(/"dir":"auto"/g)).toHaveLength(7);
});
