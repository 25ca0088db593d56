/**
 * The most that a text may hold for it to be read as Markdown. micromark 4.0.3 looks back over a whole paragraph for each mark that
 * may close an emphasis, over the whole text for each underlined heading and footnote, and over every container for each line, so a
 * text made of little else takes seconds. Real newsletters stay far below: the densest paragraph of eight had nine marks, the
 * longest text 500 lines.
 */
const MOST = {
  characters: 200_000,
  lines: 2_000,
  /** Quotations and lists within each other, as the marks at the beginning of one line say. */
  depth: 30,
  underlines: 200,
  footnotes: 200,
  /** Of one text, in characters: bars part cells. */
  bars: 4_000,
  /** Of one paragraph. */
  emphases: 400,
  brackets: 800,
  /** Beginnings of tags, comments, entities and code: each that is never closed is looked for as far as the paragraph goes. */
  openings: 1_000,
  ticks: 4_000,
} as const;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const CONTAINER = />|[-+*]|\d[.)]/g;

const isDeep = (line: string): boolean => {
  const marks = CONTAINERS.exec(line)?.[0] ?? '';
  return marks.length > MOST.depth && count(marks, CONTAINER) > MOST.depth;
};

/** Where a paragraph ends for certain: a blank line, or one that begins a list item or a heading. */
const PARAGRAPHS = /\n[ \t>]*(?=\n|[-+*][ \t]|\d{1,9}[.)][ \t]|#)/;

const isKnotted = (paragraph: string): boolean =>
  count(paragraph, /\*+|_+|~+/g) > MOST.emphases ||
  count(paragraph, /[[\]]/g) > MOST.brackets ||
  count(paragraph, /[<&]|`+/g) > MOST.openings ||
  count(paragraph, /`/g) > MOST.ticks;

/** Whether reading a text as Markdown would take far longer than its length. Counted, not timed: the same on every machine. */
export const isTangled = (text: string): boolean =>
  text.length > MOST.characters ||
  count(text, /\n/g) > MOST.lines ||
  count(text, /^[ \t>]*(?:=+|-+)[ \t]*$/gm) > MOST.underlines ||
  count(text, /\[\^[^\]\n]*\]:/g) > MOST.footnotes ||
  count(text, /\|/g) > MOST.bars ||
  text.split('\n').some(isDeep) ||
  text.split(PARAGRAPHS).some(isKnotted);
