import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { inert, PUBLISHED_SCHEMES, visibleText } from '#shared/portable.ts';
import { parseMarkdown, spanOf } from './markdown-tree.ts';

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isSafeAddress = (url: string): boolean =>
  URL.canParse(url, 'https://relative.invalid/') &&
  PUBLISHED_SCHEMES.has(new URL(url, 'https://relative.invalid/').protocol);

const unlink = (node: Nodes, source: string): Patch => {
  const { start } = spanOf(node);
  return { start, end: start + 1, text: inert(source.charAt(start)) };
};

const patchesFor = (node: Nodes, source: string): Patch[] => {
  switch (node.type) {
    case 'html': {
      const { start, end } = spanOf(node);
      return [{ start, end, text: source.slice(start, end).replaceAll('<', inert) }];
    }
    case 'link':
    case 'image':
    case 'definition':
      return isSafeAddress(node.url) ? [] : [unlink(node, source)];
    default:
      return [];
  }
};

/** Template marks run on the sites that publish this. Inside code they are left: there no engine reads an entity. */
const bracePatches = (tree: Root, source: string): Patch[] => {
  const code: { readonly start: number; readonly end: number }[] = [];
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(spanOf(node));
  });
  return [...source.matchAll(/\{(?=[{%#])/g)]
    .filter(({ index }) => !code.some(({ start, end }) => index >= start && index < end))
    .map(({ index }) => ({ start: index, end: index + 1, text: inert('{') }));
};

const patched = (source: string, patches: readonly Patch[]): string => {
  const sorted = [...patches].sort((one, other) => one.start - other.start || other.end - one.end);
  let written = '';
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) continue; // Lies in one already written, whose source the next round reads again.
    written += source.slice(at, start) + text;
    at = end;
  }
  return written + source.slice(at);
};

/** A fence that nobody closed would swallow the rest of the issue. */
const closeFence = (source: string): string => {
  const last = parseMarkdown(`${source}\n\nx`).children.at(-1);
  if (last?.type !== 'code') return source;
  const fence = /^(`{3,}|~{3,})/.exec(source.slice(spanOf(last).start))?.[0];
  return fence === undefined ? source : `${source}\n${fence}`;
};

const ROUNDS = 8;

/** Text that no engine reads as anything but one paragraph of words. */
const JUST_WORDS = /^[\p{L}“"‘'(][\p{L}\p{M}\p{N} ,.;:’'"“”‘()—–%/?!+=$-]*$/u;

export const isJustWords = (markdown: string): boolean =>
  JUST_WORDS.test(markdown) && !/:\/\/|www\.|\p{N}[.)]/iu.test(markdown);

/**
 * Somebody's Markdown made safe to stand among other Markdown: spelled as it was, but raw HTML and links to anything other
 * than web and mail addresses show as the text they are, template marks do nothing, and it ends where it ends.
 */
export const tameMarkdown = (markdown: string): string => {
  let source = visibleText(markdown).trim();
  if (isJustWords(source)) return source;
  for (let round = 0; round < ROUNDS; round += 1) {
    const tree = parseMarkdown(source);
    const patches = bracePatches(tree, source);
    visit(tree, (node) => {
      patches.push(...patchesFor(node, source));
    });
    if (patches.length === 0) break;
    source = patched(source, patches);
  }
  return closeFence(source);
};
