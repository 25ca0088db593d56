import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { BETWEEN, wouldMeet } from './seams.ts';
import { LABEL, type Seam, SEAMS } from './marks.ts';
import { spanOf } from './markdown-tree.ts';
import { noDefinition } from './no-definition.ts';
import { type Patch, patched } from './patch.ts';
import type { Tamed } from './tame-markdown.ts';

/** A Markdown value as the target spells it, and how it takes others beside it. */
export interface SpelledText {
  readonly text: string;
  /** Whether its first and last lines take more words beside them. */
  readonly opensInline: boolean;
  readonly closesInline: boolean;
  /** Whether it is more than one paragraph: in a list, all engines take four spaces for its lines to be the item's. */
  readonly isBlock: boolean;
  /** Its footnotes, which stand at the end of the issue. */
  readonly notes: readonly string[];
}

const labelled = (identifier: string): string => `[^${LABEL}${identifier}${LABEL}]`;

const labelPatches = (tree: Root, source: string): Patch[] => {
  const patches: Patch[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') patches.push({ ...spanOf(node), text: labelled(node.identifier) });
    if (node.type !== 'footnoteDefinition') return;
    const { start } = spanOf(node);
    const end = start + '[^]'.length + (node.label ?? node.identifier).length;
    patches.push({ start, end, text: labelled(node.identifier) }, ...noDefinition(node, source));
  });
  return patches;
};

const seamOf = (node: RootContent | undefined): Seam | null => {
  if (node?.type === 'list') return 'list';
  return node?.type === 'blockquote' ? 'quotation' : null;
};

const withSeams = (text: string, first: RootContent | undefined, last: RootContent | undefined): string => {
  const [before, after] = [seamOf(first), seamOf(last)];
  return `${before === null ? '' : SEAMS[before].begins}${text}${after === null ? '' : SEAMS[after].ends}`;
};

const isNote = (node: RootContent): node is FootnoteDefinition => node.type === 'footnoteDefinition';

/** Says how a part of a text is spelled that is written like this. */
export type Dress = (part: RootContent, written: string) => string;

/** A part of a text from the beginning of its line, since the indentation counts for the lines below. */
const partWriter = (text: string, tree: Root): ((part: RootContent) => string) => {
  const labels = labelPatches(tree, text);
  return (part) => {
    const { start, end } = spanOf(part);
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const inside = labels.filter((patch) => patch.start >= start && patch.end <= end);
    return patched(text.slice(0, end), inside).slice(from);
  };
};

/** The parts of a text; where a note between two lists goes, these stay two. */
const joinedParts = (parts: readonly RootContent[], written: Dress, write: (part: RootContent) => string): string => {
  let text = '';
  parts.forEach((part, at) => {
    if (isNote(part)) return;
    const joint = text !== '' && wouldMeet(parts[at - 2], part) && isNote(parts[at - 1] ?? part) ? BETWEEN : '\n\n';
    text += (text === '' ? '' : joint) + written(part, write(part));
  });
  return text;
};

/** A tamed text as it stands in an issue, without its notes. */
export const spellMarkdown = (tamed: Tamed, dress: Dress = (_, written) => written): SpelledText => {
  const { text, tree } = tamed;
  if (tree === null) return { text, opensInline: true, closesInline: true, isBlock: false, notes: [] };
  const write = partWriter(text, tree);
  const parts = tree.children.filter((part) => !isNote(part));
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    text: withSeams(joinedParts(tree.children, dress, write), first, last),
    opensInline: first?.type === 'paragraph',
    closesInline: last?.type === 'paragraph',
    isBlock: parts.length > 1 || first?.type !== 'paragraph',
    notes: tree.children.filter(isNote).map((note) => write(note).trimEnd()),
  };
};
