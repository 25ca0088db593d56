import type { Element, Root as HastRoot } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Nodes } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { parseMarkdown } from './markdown-tree.ts';

/** Front matter is for site generators; the proof shows it as what it is. */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

const shownFrontMatter = (markdown: string): string => markdown.replace(FRONT_MATTER, '```yaml\n$1\n```\n');

const isFlowParent = (type: string): boolean =>
  type === 'root' || type === 'blockquote' || type === 'listItem' || type === 'footnoteDefinition';

/** Raw HTML is shown as the text it is, on a line of its own where it had one. */
const htmlAsText = (tree: Nodes): void => {
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const text = { type: 'text' as const, value: node.value };
    const isFlow = isFlowParent(parent.type);
    parent.children[index] = isFlow ? { type: 'paragraph', children: [text] } : text;
    return SKIP;
  });
};

const textProperty = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
};

/** A picture would be fetched from somebody's server while the issue is still private: a link to it stands in. */
const picturesAsLinks = (tree: HastRoot): void => {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'img') return;
    const src = textProperty(node, 'src');
    const alt = textProperty(node, 'alt');
    node.tagName = 'a';
    node.properties = { href: src };
    node.children = [{ type: 'text', value: alt === '' ? src : alt }];
  });
};

/** Of all ids in the desk, the proof's own. No text can make one, since raw HTML is words here. */
const OWN = 'proof-';

const SET_BY_THEMSELVES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'td', 'th']);

/** Each paragraph runs the way its own first letter does. */
const ownDirections = (tree: HastRoot): void => {
  visit(tree, 'element', (node: Element) => {
    if (SET_BY_THEMSELVES.has(node.tagName)) node.properties['dir'] = 'auto';
  });
};

const schema: typeof defaultSchema = {
  ...defaultSchema,
  // The ids of notes are made here and have their prefix; one more would part them from the links that lead to them.
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};

/** Markdown as a tree of harmless elements, for the preview to draw. No raw HTML, no scripts, nothing to fetch. */
export const proofTree = (markdown: string): HastRoot => {
  const source = parseMarkdown(shownFrontMatter(markdown));
  htmlAsText(source);
  const tree = toHast(source, { clobberPrefix: OWN });
  if (tree.type !== 'root') throw new Error('Markdown became something other than a document.');
  picturesAsLinks(tree);
  const clean = sanitize(tree, schema);
  if (clean.type !== 'root') throw new Error('A sanitised document became something else.');
  ownDirections(clean);
  return clean;
};
