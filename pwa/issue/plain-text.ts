import type { List, Nodes, Parents } from 'mdast';
import { parseMarkdown } from './markdown-tree.ts';
import { isJustWords, type Tamed } from './tame-markdown.ts';

const childrenOf = (node: Parents, joint: string): string =>
  node.children
    .map((child) => textOfNode(child))
    .filter((text) => text !== '')
    .join(joint);

const listLines = (list: List): string =>
  list.children
    .map((item, at) => {
      const mark = list.ordered === true ? `${(list.start ?? 1) + at}.` : '-';
      return `${mark} ${childrenOf(item, '\n')}`;
    })
    .join('\n');

const textOfNode = (node: Nodes): string => {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, ' ');
    case 'code':
      return node.value === '' ? [node.lang, node.meta].join(' ').trim() : node.value;
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'thematicBreak':
      return '* * *';
    case 'footnoteReference':
      return `[${node.identifier}]`;
    case 'footnoteDefinition':
      return `[${node.identifier}] ${childrenOf(node, '\n')}`;
    case 'list':
      return listLines(node);
    case 'tableRow':
      return childrenOf(node, ' | ');
    case 'root':
    case 'blockquote':
    case 'table':
      return childrenOf(node, '\n');
    case 'definition':
    case 'yaml':
      return '';
    default:
      return childrenOf(node, '');
  }
};

/** The words of Markdown, a line for each paragraph: emphasis and the addresses of links vanish, nothing else does. */
export const plainText = ({ text, tree }: Tamed): string =>
  isJustWords(text) ? text : textOfNode(tree ?? parseMarkdown(text));
