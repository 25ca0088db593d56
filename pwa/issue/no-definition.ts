import type { FootnoteDefinition } from 'mdast';
import { spanOf } from './markdown-tree.ts';
import type { Patch } from './patch.ts';

/**
 * What an engine without footnotes takes for an address behind `[^1]:`: one word alone on its line or before a title, whatever quotes that,
 * and any word with a scheme, since discount asks nothing of what follows it. showdown 2.1.0, `stripLinkDefinitions`.
 */
const LIKE_AN_ADDRESS = /^(?:\S*["|'(:&]|\S+[^\S\n]*(?:["|'(=\n]|$))/;

/** What would be the title of the space that is put before it. */
const LIKE_A_TITLE = /^["|'(=]/;

const APART = '&nbsp; ';

/** Keeps a note from being read as the definition of a link, which would swallow its words: what looks like the address is no longer the first word. */
export const noDefinition = (note: FootnoteDefinition, source: string): Patch[] => {
  const [first] = note.children;
  const { start: opens, end } = spanOf(note);
  if (first === undefined) return [{ start: end, end, text: ` ${APART}${APART}`.trimEnd() }];
  const { start } = spanOf(first);
  const written = source.slice(start, end);
  if (!LIKE_AN_ADDRESS.test(written)) return [];
  if (first.type === 'paragraph') {
    return [{ start, end: start, text: LIKE_A_TITLE.test(written) ? APART + APART : APART }];
  }
  const before = source.slice(source.lastIndexOf('\n', opens - 1) + 1, opens).replace(/[^\s>]/g, ' ');
  return [{ start, end: start, text: `${APART}${APART}`.trimEnd() + `\n${before.trimEnd()}\n${before}    ` }];
};
