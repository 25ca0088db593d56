import type { Code, Definition, InlineCode, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { inert, portableDestination, portableTitle } from '#shared/portable.ts';
import { isIndented } from './indented.ts';
import { codeIn, isEscapedAt, isSafeAddress, isWithin, type Span } from './inert-markup.ts';
import { spanOf } from './markdown-tree.ts';
import type { Patch } from './patch.ts';
import { wouldMeet } from './seams.ts';
import { holdsCode, widerPatches } from './wide-items.ts';

const addressOf = ({ url, title }: Definition): string => {
  const words = typeof title === 'string' && title !== '' ? ` ${portableTitle(title)}` : '';
  return `(${portableDestination(url)}${words})`;
};

/** `[words][label]` without its label, as `[words]`. */
const LAST_LABEL = /\[(?:\\.|[^[\]\\])*\]$/;

/** Definitions count for the whole of an issue, and in some engines only outside lists and quotations: each link gets its address itself. */
const referencePatches = (tree: Root, source: string): Patch[] => {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (isSafeAddress(node.url) && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const patches: Patch[] = [];
  visit(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    const { start, end } = spanOf(node);
    const label = node.referenceType === 'shortcut' ? '' : (LAST_LABEL.exec(source.slice(start, end))?.[0] ?? '');
    patches.push({ start: end - label.length, end, text: addressOf(definition) });
  });
  return patches;
};

/** Definitions go once nothing refers to them; between two lists they were what kept these apart. */
const definitionPatches = (tree: Root): Patch[] => {
  const patches: Patch[] = [];
  visit(tree, 'definition', (node, index, parent) => {
    if (!isSafeAddress(node.url) || index === undefined || parent === undefined) return;
    const siblings: readonly Nodes[] = parent.children;
    const text = wouldMeet(siblings[index - 1], siblings[index + 1]) ? '&nbsp;' : '';
    patches.push({ ...spanOf(node), text });
  });
  return patches;
};

const FENCE = /^(`{3,}|~{3,})/;

const quotesIn = (line: string): number => line.match(/^[ \t>]*/)?.[0].split('>').length ?? 0;

/** Whether the last line closes a fence and lies in as many quotations as the first. */
const isClosed = (written: string, before: string, fence: string): boolean => {
  const last = written.slice(written.lastIndexOf('\n') + 1);
  return (
    written.includes('\n') &&
    new RegExp(`^[ \\t>]*${fence}${fence.charAt(0)}*[ \\t]*$`).test(last) &&
    quotesIn(last) === quotesIn(before)
  );
};

/** The name of a language; anything more keeps showdown from seeing the fence. */
const PLAIN_INFO = /^[ \t]*[\w#+.-]*[ \t]*$/;

/** The first line of a code block, with what else was said there as code where there is none: all that was written is seen. */
const openingLine = ({ lang, meta, value }: Code, before: string, fence: string): string => {
  const info = [lang, meta].filter((part) => typeof part === 'string').join(' ');
  const language = PLAIN_INFO.test(lang ?? '') ? (lang ?? '') : '';
  return value === '' ? `${fence}\n${before}${info}` : `${fence}${language}`;
};

const longestRun = (value: string): number => Math.max(0, ...(value.match(/`+/g) ?? []).map(({ length }) => length));

/**
 * showdown ends code at any line that begins like its fence, and reads a fence behind the mark of a list item as code within a line.
 * So fences are ticks, more than there are anywhere inside.
 */
const portableFence = (written: string, value: string, fence: string): Patch[] => {
  const runs = longestRun(value);
  if (fence.startsWith('`') && runs < fence.length) return [];
  const text = '`'.repeat(Math.max(3, runs + 1));
  const last = written.lastIndexOf('\n');
  const mark = written.indexOf(fence, last);
  return [
    { start: 0, end: fence.length, text },
    { start: mark, end: written.trimEnd().length, text },
  ];
};

/** Behind the mark of a list item showdown sees no fence, and what is code elsewhere would be live there. */
const TAG_LIKE = /<[a-z/!?]/i;

const moved = (patches: readonly Patch[], by: number): Patch[] =>
  patches.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));

/** A fence that nobody closed would swallow the rest of the issue, in some engines also out of a list or a quotation. */
const fencePatches = (node: Code, source: string): Patch[] => {
  const { start, end: beyond } = spanOf(node);
  const end = source[beyond - 1] === '\n' ? beyond - 1 : beyond;
  const written = source.slice(start, end);
  const fence = FENCE.exec(written)?.[0];
  if (fence === undefined) return [];
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).replace(/[^\s>]/g, ' ');
  if (!isClosed(written, before, fence)) return [{ start: end, end, text: `\n${before}${fence}` }];
  const [first = '', ...lines] = written.split('\n');
  const mark = source.slice(start - before.length, start);
  if (/[^\s>]/.test(mark) && TAG_LIKE.test(node.value)) return [{ start, end: start, text: `&nbsp;\n\n${before}` }];
  // showdown knows no empty code either, and would look for its end further down.
  return lines.length > 1 && PLAIN_INFO.test(first.slice(fence.length))
    ? moved(portableFence(written, node.value, fence), start)
    : [{ start, end: start + first.length, text: openingLine(node, before, fence) }];
};

/** Code within a line stays in it: where a line of it begins with three ticks, marked and others see a fence. */
const inlinePatches = (node: InlineCode, source: string): Patch[] => {
  const { start, end } = spanOf(node);
  const written = source.slice(start, end);
  if (!written.includes('\n')) return [];
  const ticks = /^`+/.exec(written)?.[0] ?? '';
  const value = node.value.replace(/\s*\n\s*/g, ' ');
  const pad = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  return [{ start, end, text: ticks + pad + value + pad + ticks }];
};

/** Indented code would go on after a list, and is lost beside a label: it gets fences. */
const indentedPatches = (node: Code, source: string): Patch[] => {
  const { start, end } = spanOf(node);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  if (!isIndented(source.slice(lineStart))) return [];
  const fence = '`'.repeat(Math.max(3, longestRun(node.value) + 1));
  return [{ start: lineStart, end, text: `${fence}\n${node.value}\n${fence}` }];
};

/** An item is moved before a fence in it is closed: both count from where the item begins. */
const codePatches = (tree: Root, source: string): Patch[] => {
  const patches: Patch[] = [];
  const wider: Patch[] = [];
  visit(tree, (node) => {
    if (node.type === 'inlineCode') patches.push(...inlinePatches(node, source));
    if (node.type === 'code') patches.push(...fencePatches(node, source));
    if (node.type === 'listItem' && holdsCode(node)) wider.push(...widerPatches(node, source));
  });
  if (wider.length > 0) return wider;
  for (const node of tree.children) if (node.type === 'code') patches.push(...indentedPatches(node, source));
  return patches;
};

/** Behind the mark of a list item, dashes are a rule across it; a box of brackets is a task's. */
const openingPatches = ({ children: [first] }: Root, source: string): Patch[] => {
  const dashes = /^-[- \t]*$/m.exec(source);
  if (first === undefined) return [];
  const { start, end } = spanOf(first);
  if (dashes?.index === 0) {
    return first.type === 'thematicBreak' ? [{ start, end, text: '***' }] : [{ start: 0, end: 0, text: '\\' }];
  }
  return first.type === 'paragraph' && /^\[[ x]\]\s/i.test(source) ? [{ start: 0, end: 0, text: '\\' }] : [];
};

/** What begins a definition of a term for one engine or another, where a line of text begins. */
const DEFINING = /^([ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]+)*)([:~])(?=[ \t:])/gm;

const lineStartPatches = (source: string, read: readonly Span[]): Patch[] =>
  [...source.matchAll(DEFINING)]
    .map(({ 1: before = '', 2: mark = '', index }) => ({ start: index + before.length, mark }))
    .filter(({ start }) => !isWithin(read, start))
    .map(({ start, mark }) => ({ start, end: start + 1, text: `&#${mark.charCodeAt(0)};` }));

/** A note that this text does not have may be another text's. */
const NOTE = /\[(?=\^[^\s\]]+\])/g;
/** The definition of a link or an abbreviation, which some engines begin as far above as a bracket is open. */
const DEFINED = /(?<=\]):/g;
/** What showdown reads as a link where a space is between its words and its address, or another link in them. */
const ADDRESS = /(?<=\][ \t]*)\((?=[ \t]?(?:<|\S+[ \t]*["')=]))/g;
/** Before the first bracket that is no word already nothing can be a link. */
const OPEN = /(?<!\\)(?:\\\\)*\[/;
/** What showdown reads as a picture whose words begin with a bracket. */
const PICTURE = /!(?=\[[^[\]]*\[)/g;
const MATHS = /\$\$/g;
/** Ticks that open no code, and what is escaped already. */
const TICKS = /\\[^]|`+/g;

const replaced = ({ 0: { length }, index }: RegExpExecArray, text: string): Patch => ({
  start: index,
  end: index + length,
  text,
});

const strayPatches = (source: string, read: readonly Span[]): Patch[] => {
  const unread = (pattern: RegExp) => [...source.matchAll(pattern)].filter(({ index }) => !isWithin(read, index));
  const found = (pattern: RegExp) => unread(pattern).filter(({ index }) => !isEscapedAt(source, index));
  const open = source.search(OPEN);
  const maths = found(MATHS);
  return [
    ...unread(DEFINED).map((colon) => replaced(colon, '&#58;')),
    ...(open < 0 ? [] : unread(ADDRESS).filter(({ index }) => index > open)).map((bracket) =>
      replaced(bracket, '&#40;'),
    ),
    ...found(PICTURE).map((mark) => replaced(mark, inert('!'))),
    ...found(NOTE).map((note) => replaced(note, String.raw`\[`)),
    ...found(TICKS)
      .filter(([ticks]) => ticks.startsWith('`'))
      .map((ticks) => replaced(ticks, String.raw`\``.repeat(ticks[0].length))),
    // kramdown looks for the other two through the whole issue.
    ...(maths.length % 2 === 0 ? [] : maths.slice(-1)).map((marks) => replaced(marks, '&#36;&#36;')),
  ];
};

/** Code, notes, definitions and addresses: what this text reads itself. */
const readIn = (tree: Root): readonly Span[] => {
  const read: Span[] = [...codeIn(tree)];
  visit(tree, (node) => {
    if (node.position === undefined) return;
    const { start, end } = spanOf(node);
    if (node.type === 'footnoteReference' || node.type === 'definition' || node.type === 'image')
      read.push({ start, end });
    if (node.type === 'footnoteDefinition')
      read.push({ start, end: start + (node.label ?? node.identifier).length + 4 });
    if (node.type === 'link') read.push({ start: node.children.at(-1)?.position?.end.offset ?? start, end });
  });
  return read;
};

/** What makes a text end where it ends, and keeps its labels to itself, in engines with looser rules too. */
export const endPatches = (tree: Root, source: string): readonly Patch[] => {
  const references = referencePatches(tree, source);
  if (references.length > 0) return references;
  const read = readIn(tree);
  return [
    ...definitionPatches(tree),
    ...codePatches(tree, source),
    ...openingPatches(tree, source),
    ...lineStartPatches(source, read),
    ...strayPatches(source, read),
  ];
};
