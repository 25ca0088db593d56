import type { Root } from 'mdast';
import { portableLine, visibleText } from '#shared/portable.ts';
import { inertPatches } from './inert-markup.ts';
import { isIndented } from './indented.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { endPatches } from './own-ends.ts';
import { patched } from './patch.ts';
import { isTangled } from './tangle.ts';

const ROUNDS = 8;

/** What is blank around a text goes, but for the indentation that makes its first line code. */
const trimmed = (text: string): string => {
  const lines = text.trimEnd().replace(/^(?:[^\S\n]*\n)+/, '');
  return isIndented(lines) ? lines : lines.trimStart();
};

/** What is no Markdown to anybody, line by line. */
const asWords = (source: string): Tamed => ({
  text: source
    .split('\n')
    .map((line) => portableLine(line))
    .join('\n'),
  tree: null,
  words: source,
});

/** Rounds end after two or three; what keeps making links all the same becomes plain words. */
const tameTree = (markdown: string): Tamed => {
  let text = markdown;
  for (let round = 0; round < ROUNDS; round += 1) {
    const tree = parseMarkdown(text);
    const inert = inertPatches(tree, text);
    const patches = inert.length > 0 ? inert : endPatches(tree, text);
    if (patches.length === 0) return { text, tree, words: null };
    text = trimmed(patched(text, patches));
    if (isTangled(text)) break;
  }
  return asWords(markdown);
};

/** One line that begins with a letter and holds no tag, template mark, code or escape, and no link but to the web. */
const TAME_LINE =
  /^(?=[\p{L}“"‘'(])(?:[^\n<{`~\\[\]]|(?<=[ \t])\[[^\n<{`~\\[\]]*\]\(https?:\/\/[^\s()<{`~\\[\]]*\))*$/u;

/** Text that no engine reads as anything but one paragraph of words. */
const JUST_WORDS = /^[\p{L}“"‘'(][\p{L}\p{M}\p{N} ,.;:’'"“”‘()—–%/?!+=$-]*$/u;
const ADDRESS_OR_NUMBER = /:\/\/|www\.|\p{N}[.)]/iu;

export interface Tamed {
  readonly text: string;
  /** Null where the text is one paragraph, which need not be parsed to be known, or is not read as Markdown. */
  readonly tree: Root | null;
  /** What was written, where it was too tangled to be read as Markdown and `text` gives it back letter by letter. */
  readonly words: string | null;
}

/**
 * Somebody's Markdown made safe to stand among other Markdown: spelled as it was, but raw HTML and links to anything other
 * than web and mail addresses show as the text they are, template marks do nothing, its labels are its own, and it ends where it ends.
 */
export const tameMarkdown = (markdown: string): Tamed => {
  const text = trimmed(visibleText(markdown));
  if (isTangled(text)) return asWords(text);
  return text === '' || TAME_LINE.test(text) ? { text, tree: null, words: null } : tameTree(text);
};

/** Whether the words are all there is: no emphasis, link or anything else. */
export const isJustWords = (text: string): boolean => JUST_WORDS.test(text) && !ADDRESS_OR_NUMBER.test(text);
