import type { Node, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { taskBoxes } from './task-boxes.ts';

/** Markdown as its tree: CommonMark with GitHub's tables, strike-through, footnotes, task lists and bare addresses. */
export const parseMarkdown = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown(), taskBoxes] });

/** Where a node lies in its source, as offsets in UTF-16 code units. */
export const spanOf = ({ position }: Node): { readonly start: number; readonly end: number } => {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) throw new Error('A node of parsed Markdown has no position.');
  return { start, end };
};
