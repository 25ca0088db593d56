import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import { tidy } from './tidy.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A copied passage as portable Markdown, and as the reader saw it. */
export const toPassage = (root: Element, base: string): { markdown: string; text: string } => {
  const tree = fromDom(root);
  if (tree.type !== 'element') return { markdown: '', text: '' };
  tidy(tree, base);
  return { markdown: writeMarkdown(toMdast(tree)), text: toText(tree).trim().toWellFormed() };
};
