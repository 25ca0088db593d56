import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { inert, portableLine, PUBLISHED_SCHEMES, visibleText } from '#shared/portable.ts';
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
      // Without a place in the source it is a bare web or mail address that the parser found in the text.
      return isSafeAddress(node.url) || node.position === undefined ? [] : [unlink(node, source)];
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
  if (!/`{3}|~{3}/.test(source)) return source;
  const last = parseMarkdown(`${source}\n\nx`).children.at(-1);
  if (last?.type !== 'code') return source;
  const fence = /^(`{3,}|~{3,})/.exec(source.slice(spanOf(last).start))?.[0];
  return fence === undefined ? source : `${source}\n${fence}`;
};

const ROUNDS = 8;

/** Rounds end after two or three; what keeps making links all the same becomes plain words. */
const asWords = (source: string): string =>
  source
    .split('\n')
    .map((line) => portableLine(line))
    .join('\n');

const tameTree = (markdown: string): Tamed => {
  let text = markdown;
  for (let round = 0; round < ROUNDS; round += 1) {
    const tree = parseMarkdown(text);
    const patches = bracePatches(tree, text);
    visit(tree, (node) => {
      patches.push(...patchesFor(node, text));
    });
    if (patches.length === 0) {
      const closed = closeFence(text);
      return { text: closed, tree: closed === text ? tree : parseMarkdown(closed) };
    }
    text = patched(text, patches);
  }
  const words = asWords(text);
  return { text: words, tree: parseMarkdown(words) };
};

/** One line that begins with a letter and holds no tag, template mark, code or escape, and no link but to the web. */
const TAME_LINE = /^(?=[\p{L}“"‘'(])(?:[^\n<{`~\\[\]]|\[[^\n<{`~\\[\]]*\]\(https?:\/\/[^\s()<{`~\\[\]]*\))*$/u;

/** Text that no engine reads as anything but one paragraph of words. */
const JUST_WORDS = /^[\p{L}“"‘'(][\p{L}\p{M}\p{N} ,.;:’'"“”‘()—–%/?!+=$-]*$/u;
const ADDRESS_OR_NUMBER = /:\/\/|www\.|\p{N}[.)]/iu;

export interface Tamed {
  readonly text: string;
  /** Null where the text is one paragraph, which need not be parsed to be known. */
  readonly tree: Root | null;
}

/**
 * Somebody's Markdown made safe to stand among other Markdown: spelled as it was, but raw HTML and links to anything other
 * than web and mail addresses show as the text they are, template marks do nothing, and it ends where it ends.
 */
export const tameMarkdown = (markdown: string): Tamed => {
  const text = visibleText(markdown).trim();
  return TAME_LINE.test(text) ? { text, tree: null } : tameTree(text);
};

/** Whether the words are all there is: no emphasis, link or anything else. */
export const isJustWords = (text: string): boolean => JUST_WORDS.test(text) && !ADDRESS_OR_NUMBER.test(text);
