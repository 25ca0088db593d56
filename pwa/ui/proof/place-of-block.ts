import type { Block } from '#pwa/issue/model.ts';

/** Most characters that a block is looked for by: enough to tell it from others, and short enough to stand in one run of text. */
const LEAD = 24;

/** The first words of a text that stand without a mark of Markdown among them; empty where it has none. */
const plainLead = (markdown: string): string =>
  (/[^\s\\`*_[\]()<>#|~{}&!]{1}[^\n\\`*_[\]<>#|~{}&]*/u.exec(markdown)?.[0] ?? '').trim().slice(0, LEAD);

/** By which words a block may be known where it is set, the surest first. */
const signs = (block: Block): readonly string[] =>
  [
    block.title,
    block.links[0]?.url ?? '',
    ...[...block.paragraphs, ...block.points].map(({ markdown }) => plainLead(markdown)),
  ].filter((sign) => sign.trim() !== '');

/** Where the words begin for the time that is asked for, counted from nought; null where they stand less often. */
const findWords = (root: HTMLElement, words: string, time: number): Range | null => {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = time;
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (left === 0) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        return range;
      }
      left -= 1;
    }
  }
  return null;
};

/** Where a block stands in what is set, by its own words; blocks that begin alike are told apart by their order. Null where it has none. */
export const placeOfBlock = (root: HTMLElement, blocks: readonly Block[], block: Block): Range | null => {
  const earlier = blocks.slice(0, blocks.indexOf(block));
  for (const sign of signs(block)) {
    const place = findWords(root, sign, earlier.filter((other) => signs(other)[0] === sign).length);
    if (place !== null) return place;
  }
  return null;
};
