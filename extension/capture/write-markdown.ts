import type { Image, Link, Nodes, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type Info, type Options, type State } from 'mdast-util-to-markdown';
import { portableLine, portableText } from '#shared/portable.ts';

type Parents = Parameters<NonNullable<NonNullable<Options['handlers']>['text']>>[1];

/** White space at a text's ends parts it from its neighbours; the escaping trims it. */
const withEnds = (value: string, escaped: string, before: string): string => {
  const head = /^\s/u.test(value) && before !== '\n' ? ' ' : '';
  const tail = /\s$/u.test(value) && escaped !== '' ? ' ' : '';
  return `${head}${escaped}${tail}`;
};

const text = ({ value }: Text, parent: Parents, _state: State, { before, after }: Info): string => {
  const isLine = before === '\n' || before === '' || parent?.type === 'heading';
  const escaped = withEnds(value, isLine ? portableLine(value) : portableText(value), before);
  // An exclamation mark would make a picture of the link that follows.
  return after === '[' && escaped.endsWith('!') ? `${escaped.slice(0, -1)}\\!` : escaped;
};

/** Addresses were made portable before; escaping them again would break them. */
const link = (node: Link, _parent: Parents, state: State, info: Info): string => {
  const exit = state.enter('link');
  const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${words}](${node.url})`;
};
link.peek = () => '[';

const image = ({ alt, url }: Image): string => `![${portableText(alt ?? '')}](${url})`;
image.peek = () => '!';

const extensions: Options[] = [
  gfmStrikethroughToMarkdown(),
  gfmTableToMarkdown({ tablePipeAlign: false }),
  gfmTaskListItemToMarkdown(),
];

/** Two spaces and a newline are the one hard break that every engine knows. */
const hardBreak = (_node: unknown, _parent: Parents, state: State): string =>
  state.stack.includes('tableCell') || state.stack.includes('headingAtx') ? ' ' : '  \n';

/** Write a tree as Markdown in the portable form of `shared/portable.ts`. */
export const writeMarkdown = (tree: Nodes): string =>
  toMarkdown(tree, {
    extensions,
    handlers: { text, link, image, break: hardBreak },
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
    listItemIndent: 'one',
  }).trim();
