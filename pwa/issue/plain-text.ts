import type { Link, List, ListItem, Nodes, Parents, Table } from 'mdast';
import { LABEL } from './marks.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { isJustWords, type Tamed } from './tame-markdown.ts';

const childrenOf = (node: Parents, joint: string): string =>
  node.children
    .map((child) => textOfNode(child))
    .filter((text) => text !== '')
    .join(joint);

/** Lines under the first, indented as far as what stands before it is long. */
const hanging = (mark: string, text: string): string => mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);

const boxOf = ({ checked }: ListItem): string => {
  if (typeof checked !== 'boolean') return '';
  return checked ? '[x] ' : '[ ] ';
};

const listLines = (list: List): string =>
  list.children
    .map((item, at) => {
      const mark = list.ordered === true ? `${(list.start ?? 1) + at}.` : '-';
      return hanging(`${mark} `, boxOf(item) + childrenOf(item, '\n')).trimEnd();
    })
    .join('\n');

/** Other people's words, marked on each line. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** Every row has all columns of the first: an empty cell is a place too. */
const tableLines = ({ children: [head, ...rows] }: Table): string => {
  const columns = head?.children.length ?? 0;
  return [...(head === undefined ? [] : [head]), ...rows]
    .map(({ children }) =>
      Array.from({ length: columns }, (_, at) => childrenOf(children[at] ?? { type: 'tableCell', children: [] }, ''))
        .join(' | ')
        .trim(),
    )
    .join('\n');
};

const FROM_SCHEME = /^(?:mailto:|https?:\/\/)/i;

const isSame = (words: string, url: string): boolean =>
  words === url || words.replace(FROM_SCHEME, '') === url.replace(FROM_SCHEME, '').replace(/\/$/, '');

/** Words with the address that they lead to; the address alone where it is the words. */
const withAddress = (words: string, url: string): string => {
  if (words === '' || url === '') return words + url;
  return isSame(words.replace(/\/$/, ''), url) ? words : `${words} (${url})`;
};

const linkText = (link: Link): string => withAddress(childrenOf(link, ''), link.url);

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
    case 'link':
      return linkText(node);
    case 'image':
      return withAddress(node.alt ?? '', node.url);
    case 'imageReference':
      return node.alt ?? '';
    case 'delete':
      return `~~${childrenOf(node, '')}~~`;
    case 'thematicBreak':
      return '* * *';
    case 'footnoteReference':
      return `[${LABEL}${node.identifier}${LABEL}]`;
    case 'footnoteDefinition':
      return hanging(`[${LABEL}${node.identifier}${LABEL}] `, childrenOf(node, '\n'));
    case 'list':
      return listLines(node);
    case 'blockquote':
      return quoted(childrenOf(node, '\n'));
    case 'table':
      return tableLines(node);
    case 'root':
      return childrenOf(node, '\n');
    case 'definition':
    case 'yaml':
      return '';
    default:
      return childrenOf(node, '');
  }
};

/**
 * The words of Markdown, a line for each paragraph. Emphasis vanishes; quotations, struck words, addresses of links, places in lists
 * and tables do not, since without them the words would say something else.
 */
export const plainText = ({ text, tree, words }: Tamed): string => {
  if (words !== null) return words;
  return text === '' || isJustWords(text) ? text : textOfNode(tree ?? parseMarkdown(text));
};
