import type { Element as Copy, Nodes } from 'hast';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { Code, PhrasingContent } from 'mdast';
import { list, listItem } from './lists.ts';
import { toText } from './plain-words.ts';
import { tidy } from './tidy.ts';
import { isTold, plainlyTold, TOLD_MARK, toldAs, wordsOf } from './told.ts';
import { writeMarkdown } from './write-markdown.ts';

const dollar: PhrasingContent = { type: 'text', value: '$' };

/** What is told in other words, as Markdown: docs/decisions/maths.md. */
const toldAsMarkdown = (_state: State, copy: Copy): PhrasingContent[] | Code => {
  const value = wordsOf(copy);
  const as = toldAs(copy);
  if (as === 'display-tex') return { type: 'code', lang: 'math', value };
  return as === 'tex' ? [{ ...dollar }, { type: 'inlineCode', value }, { ...dollar }] : [{ type: 'text', value }];
};

/** A box that no item of a list begins with. */
const checkbox = (_state: State, { properties }: Copy): PhrasingContent => ({
  type: 'text',
  value: properties['checked'] === true ? '[x]' : '[ ]',
});

const toldIn = (tree: Nodes): string[] => {
  if (tree.type === 'element' && isTold(tree)) return [plainlyTold(tree)];
  return 'children' in tree ? tree.children.flatMap((child) => toldIn(child)) : [];
};

export interface Passage {
  readonly markdown: string;
  /** As the reader saw it. */
  readonly text: string;
  /** The same with a mark where the page says it in other words. */
  readonly marked: string;
}

/** A copied passage as portable Markdown, and as the reader saw it. */
export const toPassage = (root: Copy, base: string): Passage => {
  tidy(root, base);
  const marked = toText(root).trim().toWellFormed();
  const words = toldIn(root);
  const text = marked
    .replaceAll(TOLD_MARK, () => words.shift() ?? '')
    .trim()
    .toWellFormed();
  return {
    markdown: writeMarkdown(
      toMdast(root, {
        handlers: {
          data: toldAsMarkdown,
          input: checkbox,
          li: listItem,
          dt: listItem,
          dd: listItem,
          ol: list,
          ul: list,
        },
      }),
    ),
    text,
    marked,
  };
};
