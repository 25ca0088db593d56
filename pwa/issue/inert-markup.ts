import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import {
  HEADING_ATTRIBUTES,
  inert,
  portableDestination,
  portableLink,
  portableText,
  portableTitle,
  PUBLISHED_SCHEMES,
} from '#shared/portable.ts';
import { bareAddressPatches } from './bare-addresses.ts';
import { spanOf } from './markdown-tree.ts';
import type { Patch } from './patch.ts';

/** A piece of a source, as offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const isSafeAddress = (url: string): boolean =>
  URL.canParse(url, 'https://relative.invalid/') &&
  PUBLISHED_SCHEMES.has(new URL(url, 'https://relative.invalid/').protocol);

/** An address between angle brackets that every engine reads as one, and none as a tag with attributes. */
const PLAIN_AUTOLINK = /^<(?:https?:\/\/[^\s<>"'`=\\{}|^]+|[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+)>$/i;

/** The first character of a link spelled so that none begins there. */
export const unlinked = (node: Nodes, source: string): Patch => {
  const { start } = spanOf(node);
  return { start, end: start + 1, text: inert(source.charAt(start)) };
};

const ANGLED = /\]\(\s*<(?:\\.|[^<>\\\n])*>/g;

/** A destination between angle brackets, without them: some engines read a tag there. */
const withoutAngles = (node: Nodes & { readonly url: string }, source: string): Patch[] => {
  const { start, end } = spanOf(node);
  const found = [...source.slice(start, end).matchAll(ANGLED)].at(-1);
  if (found === undefined) return [];
  const at = start + found.index;
  return [{ start: at, end: at + found[0].length, text: `](${portableDestination(node.url)}` }];
};

/** Brackets in an address or a title, and a title between round ones, in which showdown sees links and pictures of their own. */
const plainTail = (node: Nodes & { readonly url: string }, source: string): Patch | null => {
  if (node.type !== 'link' && node.type !== 'image') return null;
  const { start, end } = spanOf(node);
  const written = source.slice(start, end);
  if (!/^!?\[/.test(written)) return null;
  const words = node.type === 'link' ? node.children.at(-1) : undefined;
  const from = words === undefined ? written.indexOf('](') : spanOf(words).end - start;
  const tail = written.slice(from + 1);
  const title = node.title ?? '';
  if (!/[[\]]/.test(tail) && !(title !== '' && /\)\s*\)$/.test(tail))) return null;
  const target = `(${portableDestination(node.url)}${title === '' ? '' : ` ${portableTitle(title)}`})`;
  return node.type === 'link'
    ? { start: start + from + 1, end, text: target }
    : { start, end, text: `![${portableText(node.alt ?? '')}]${target}` };
};

const addressPatches = (node: Nodes & { readonly url: string }, source: string): Patch[] => {
  // Without a place in the source it is a bare web or mail address that the parser found in the text.
  if (node.position === undefined) return [];
  if (!isSafeAddress(node.url)) return [unlinked(node, source)];
  const { start, end } = spanOf(node);
  const written = source.slice(start, end);
  const plain = plainTail(node, source);
  if (plain !== null) return [plain];
  if (!written.startsWith('<')) return withoutAngles(node, source);
  if (PLAIN_AUTOLINK.test(written)) return [];
  return /^<https?:/i.test(written)
    ? [{ start, end, text: portableLink(written.slice(1, -1), node.url) }]
    : [unlinked(node, source)];
};

/** What pandoc reads as the attributes of a heading. */
const headingPatches = (node: Nodes, source: string): Patch[] => {
  const { start, end } = spanOf(node);
  const written = source.slice(start, end);
  if (!/\}[ \t]*#*[ \t]*(?:\n[=-]+[ \t]*)?$/.test(written)) return [];
  return [...written.matchAll(HEADING_ATTRIBUTES)].map(({ index }) => {
    const at = start + index;
    return { start: at, end: at + 1, text: inert('{') };
  });
};

const nodePatches = (node: Nodes, source: string): Patch[] => {
  switch (node.type) {
    case 'html': {
      const { start, end } = spanOf(node);
      return [{ start, end, text: source.slice(start, end).replace(/\\?</g, inert('<')) }];
    }
    case 'heading':
      return headingPatches(node, source);
    case 'link':
    case 'image':
    case 'definition':
      return addressPatches(node, source);
    default:
      return [];
  }
};

/** Where no engine reads anything. */
export const codeIn = (tree: Root): readonly Span[] => {
  const code: Span[] = [];
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(spanOf(node));
  });
  return code;
};

export const isWithin = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => at >= start && at < end);

/** Tags that engines with looser rules see (`<img/src=x>`), template marks, and attributes as kramdown and pandoc read them, wherever they stand. */
const MARKUP = /\\?<(?=[a-z/!?])|\\?\{(?=[{%#:=.])|(?<=[`)\]>])\{/gi;

const rawPatches = (tree: Root, source: string, kept: readonly Span[]): Patch[] =>
  [...source.matchAll(MARKUP)]
    .filter(({ index }) => !isWithin(kept, index))
    .map(({ 0: found, index }) => {
      const isEscaped = found.startsWith('\\') && !isEscapedAt(source, index);
      const start = found.startsWith('\\') && !isEscaped ? index + 1 : index;
      return { start, end: index + found.length, text: inert(found.slice(-1)) };
    });

/** Whether an odd number of backslashes stands before a character. */
export const isEscapedAt = (source: string, at: number): boolean => {
  let slashes = 0;
  while (source[at - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
};

/** What makes raw HTML, unsafe addresses and template marks the text they are. */
export const inertPatches = (tree: Root, source: string): readonly Patch[] => {
  const patches: Patch[] = [];
  const kept: Span[] = [...codeIn(tree)];
  visit(tree, (node) => {
    patches.push(...nodePatches(node, source));
    if (node.type !== 'link' || node.position === undefined) return;
    const { start, end } = spanOf(node);
    if (PLAIN_AUTOLINK.test(source.slice(start, end))) kept.push({ start, end });
  });
  return [...patches, ...rawPatches(tree, source, kept), ...bareAddressPatches(tree, source)];
};
