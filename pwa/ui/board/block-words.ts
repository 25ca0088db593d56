import { hostOfAddress } from '#shared/host-shown.ts';
import type { Block, BlockKind } from '#pwa/issue/model.ts';

export const kindNames: Record<BlockKind, string> = { item: 'Item', sponsor: 'Sponsor', event: 'Event', text: 'Text' };

const texts = (block: Block): readonly string[] =>
  [...block.paragraphs, ...block.points].map(({ markdown }) => markdown);

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What is written in the block's paragraphs and points, as one text. */
export const blockText = (block: Block): string => texts(block).join('\n');

/** Words of a text, as its language counts them. */
export const wordCount = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;

/** First line of a text, cut for a row. Markdown marks stay: it is what was written. */
const firstWords = (text: string): string => text.trim().replace(/\s+/gu, ' ').slice(0, 160);

/** What a block is called in a row, a menu and by a screen reader. */
export const blockTitle = (block: Block): string => {
  const title = [block.label, block.title].filter((part) => part !== '').join(': ');
  if (title !== '') return title;
  const words = firstWords(texts(block)[0] ?? '').slice(0, 60);
  return words === '' ? `${kindNames[block.kind]} without a title` : words;
};

const host = (url: string): string => hostOfAddress(url) || url;

/** The second line of a row: what is written, else where it comes from. */
export const blockSummary = (block: Block): string => {
  const written = texts(block).find((text) => text.trim() !== '');
  const from = block.source === '' ? host(block.links[0]?.url ?? '') : block.source;
  if (block.tagline !== '') return block.tagline;
  if (written === undefined) return from;
  // A text block without a title is called by its words already.
  return block.title === '' && block.label === '' ? from : firstWords(written);
};
