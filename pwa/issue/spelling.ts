import { inlineText, portableLine, portableLink, portableUrl, portableUrlText, yamlString } from '#shared/portable.ts';
import type { Target } from './model.ts';
import { plainText } from './plain-text.ts';
import { remember } from './remember.ts';
import { type Dress, spellMarkdown, type SpelledText } from './spell-markdown.ts';
import { type Tamed, tameMarkdown } from './tame-markdown.ts';

/** How a target spells what it is given. */
export interface Spelling {
  readonly value: (text: string) => string;
  readonly markdown: (markdown: string) => SpelledText;
  readonly link: (text: string, url: string | null) => string;
  /** An address as a link to itself. */
  readonly address: (url: string) => string;
  readonly yaml: (text: string) => string;
  readonly italic: (markdown: string) => SpelledText;
}

const wrap = (source: string): string => {
  const mark = ['*', '_'].find((character) => !source.includes(character));
  return mark === undefined || source.endsWith('\\') ? source : `${mark}${source}${mark}`;
};

/** Each paragraph in italics; one that has both kinds of marks already stays as it is. */
const inItalics: Dress = ({ type }, written) => (type === 'paragraph' ? wrap(written.trim()) : written);

const spellItalic = (tamed: Tamed): SpelledText => {
  const spelled = spellMarkdown(tamed, inItalics);
  return tamed.tree === null && tamed.words === null && tamed.text !== ''
    ? { ...spelled, text: wrap(tamed.text) }
    : spelled;
};

const spellPlain = (tamed: Tamed): SpelledText => {
  const { opensInline, closesInline, isBlock } = spellMarkdown(tamed);
  return { text: plainText(tamed), opensInline, closesInline, isBlock, notes: [] };
};

/** Texts of one target kept in memory: those of the largest issue a few times over. */
const REMEMBERED = 4_000;

/** Their trees are a hundred times as large, and wanted again only by the other target. */
const tame = remember(REMEMBERED / 10, tameMarkdown);

const spellOnce = (spell: (tamed: Tamed) => SpelledText): ((markdown: string) => SpelledText) =>
  remember(REMEMBERED, (markdown) => spell(tame(markdown)));

const plainOnce = spellOnce(spellPlain);

export const SPELLINGS: Readonly<Record<Target, Spelling>> = {
  markdown: {
    value: portableLine,
    markdown: spellOnce((tamed) => spellMarkdown(tamed)),
    link: (text, url) => (url === null || portableUrl(url) === null ? portableLine(text) : portableLink(text, url)),
    address: (url) => {
      const destination = portableUrl(url);
      return destination === null ? portableLine(url) : `[${portableUrlText(url)}](${destination})`;
    },
    yaml: yamlString,
    italic: spellOnce(spellItalic),
  },
  plain: {
    value: inlineText,
    markdown: plainOnce,
    link: (text) => inlineText(text),
    address: inlineText,
    yaml: yamlString,
    italic: plainOnce,
  },
};
