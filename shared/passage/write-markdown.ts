import type { Code, Delete, Image, InlineCode, Link, Nodes, Text } from 'mdast';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, toMarkdown, type Info, type State } from 'mdast-util-to-markdown';
import { inert, inlineText, portableLine, portableText, seenText } from '#shared/portable.ts';
import { apartFromNumber } from './lists.ts';
import { codeAsLines, fencedCode } from './portable-code.ts';
import { apartFromTable, tableHandlers, withBarsKept } from './write-table.ts';

type Parents = Parameters<typeof defaultHandlers.text>[1];

/** White space at a text's ends parts it from its neighbours; the escaping trims it. */
const withEnds = (value: string, escaped: string, isLine: boolean): string => {
  const head = /^\s/u.test(value) && !isLine ? ' ' : '';
  const tail = /\s$/u.test(value) && escaped !== '' ? ' ' : '';
  return `${head}${escaped}${tail}`;
};

const text = ({ value }: Text, parent: Parents, _state: State, { before, after }: Info): string => {
  const isLine = before === '\n' || before === '';
  const escape = isLine || parent?.type === 'heading' ? portableLine : portableText;
  const escaped = withEnds(value, escape(value), isLine);
  // An exclamation mark would make a picture of the link that follows.
  return after === '[' && escaped.endsWith('!') ? `${escaped.slice(0, -1)}${inert('!')}` : escaped;
};

/** Addresses were made portable before; escaping them again would break them. */
const link = (node: Link, _parent: Parents, state: State, info: Info): string => {
  const exit = state.enter('link');
  const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${words}](${node.url})`;
};
link.peek = () => '[';

/** Every `~` of a text is an entity. */
const struck = (node: Delete, _parent: Parents, state: State, info: Info): string => {
  const words = state.containerPhrasing(node, { ...info, before: '~', after: '~' });
  return `~~${words}~~`;
};
struck.peek = () => '~';

const image = ({ alt, url }: Image): string => `![${portableText(seenText(alt ?? ''))}](${url})`;
image.peek = () => '!';

/** Backticks that meet are one run, which neither ends nor begins what they were for: then the code would be read as Markdown. */
const inlineCode = (node: InlineCode, parent: Parents, state: State, info: Info): string => {
  const value = inlineText(node.value);
  if (value === '' || fencedCode(value) === null) return portableText(value);
  const written = withBarsKept(defaultHandlers.inlineCode({ ...node, value }, parent, state), state);
  return (info.before === '`' ? ' ' : '') + written;
};
inlineCode.peek = () => '`';

/** A fence is one only on a line of its own; among words its code would be read as Markdown. */
const code = (node: Code, parent: Parents, state: State, info: Info): string => {
  if (state.stack.includes('phrasing'))
    return inlineCode({ type: 'inlineCode', value: node.value }, parent, state, info);
  const value = fencedCode(node.value);
  return value === null ? codeAsLines(node.value) : defaultHandlers.code({ ...node, value }, parent, state, info);
};

/** Two spaces and a newline are the one hard break that every engine knows. */
const hardBreak = (): string => '  \n';

/** Write a tree as Markdown in the portable form of `shared/portable.ts`. */
export const writeMarkdown = (tree: Nodes): string =>
  toMarkdown(tree, {
    extensions: [gfmTaskListItemToMarkdown()],
    handlers: { text, delete: struck, link, image, code, inlineCode, break: hardBreak, ...tableHandlers },
    join: [apartFromTable, apartFromNumber],
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
    listItemIndent: 'one',
  }).trim();
