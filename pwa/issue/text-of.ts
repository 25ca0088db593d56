import type { Doc, Text } from 'yjs';
import type { ParagraphId } from './model.ts';

/** Names one of the long texts of an issue. */
export type TextName = 'intro' | 'signOff' | ParagraphId;

/**
 * The Markdown of one text, for reading and for binding to an editor. A root of the document under a name of its own: a
 * nested text that two writers make at once would silently lose one of them.
 */
export const textOf = (doc: Doc, name: TextName): Text => doc.getText(`text:${name}`);

/** Replaces a text whole, leaving what is equal at both ends, so that cursors and other writers there stay. */
export const writeText = (text: Text, markdown: string): void => {
  const before = text.toJSON();
  const shorter = Math.min(before.length, markdown.length);
  let start = 0;
  while (start < shorter && before[start] === markdown[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === markdown.at(-1 - end)) end += 1;
  if (before.length > start + end) text.delete(start, before.length - start - end);
  if (markdown.length > start + end) text.insert(start, markdown.slice(start, markdown.length - end));
};
