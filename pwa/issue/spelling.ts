import { inlineText, portableLine, portableLink, portableUrl, portableUrlText, yamlString } from '#shared/portable.ts';
import { parseMarkdown, spanOf } from './markdown-tree.ts';
import type { Target } from './model.ts';
import { plainText } from './plain-text.ts';
import { remember } from './remember.ts';
import { type Tamed, tameMarkdown } from './tame-markdown.ts';

/** A Markdown value as the target spells it, and whether its first and last lines take more words beside them. */
export interface SpelledText {
  readonly text: string;
  readonly opensInline: boolean;
  readonly closesInline: boolean;
}

/** How a target spells what it is given. */
export interface Spelling {
  readonly value: (text: string) => string;
  readonly markdown: (markdown: string) => SpelledText;
  readonly link: (text: string, url: string | null) => string;
  /** An address as a link to itself. */
  readonly address: (url: string) => string;
  readonly yaml: (text: string) => string;
  readonly italic: (markdown: string) => string;
}

const wrap = (source: string): string => {
  const mark = ['*', '_'].find((character) => !source.includes(character));
  return mark === undefined || source.endsWith('\\') ? source : `${mark}${source}${mark}`;
};

/** Each paragraph in italics; one that has both kinds of marks already stays as it is. */
const italicParagraphs = (markdown: string): string => {
  const { text, tree } = tameMarkdown(markdown);
  return (tree ?? parseMarkdown(text)).children
    .map((node) => {
      const { start, end } = spanOf(node);
      const slice = text.slice(start, end);
      return node.type === 'paragraph' ? wrap(slice) : slice;
    })
    .join('\n\n');
};

/** Texts of one target kept in memory: those of the largest issue a few times over. */
const REMEMBERED = 4_000;

const spellText = (markdown: string, spell: (tamed: Tamed) => string): SpelledText => {
  const tamed = tameMarkdown(markdown);
  const isLine = tamed.tree === null;
  return {
    text: spell(tamed),
    opensInline: isLine || tamed.tree.children[0]?.type === 'paragraph',
    closesInline: isLine || tamed.tree.children.at(-1)?.type === 'paragraph',
  };
};

export const SPELLINGS: Readonly<Record<Target, Spelling>> = {
  markdown: {
    value: portableLine,
    markdown: remember(REMEMBERED, (markdown) => spellText(markdown, ({ text }) => text)),
    link: (text, url) => (url === null || portableUrl(url) === null ? portableLine(text) : portableLink(text, url)),
    address: (url) => {
      const destination = portableUrl(url);
      return destination === null ? portableLine(url) : `[${portableUrlText(url)}](${destination})`;
    },
    yaml: yamlString,
    italic: italicParagraphs,
  },
  plain: {
    value: inlineText,
    markdown: remember(REMEMBERED, (markdown) => spellText(markdown, plainText)),
    link: (text) => inlineText(text),
    address: inlineText,
    yaml: yamlString,
    italic: (markdown) => plainText(tameMarkdown(markdown)),
  },
};
