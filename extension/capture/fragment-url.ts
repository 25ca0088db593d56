import type { Around } from './block-context.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import type { SaysTwice } from './page-words.ts';
import { timesSaid } from './repeated.ts';
import { TOLD_MARK } from '#shared/passage/told.ts';
import { firstWords, lastWords, wordAround } from './words-at.ts';

/** A quotation longer than this is named by its first and last words. */
const LONGEST_QUOTE = 240;

/** How many words name an end, and how many stand for what is around it: the fewest that tell it apart. */
const WORDS: readonly number[] = [6, 12, 24];
const AROUND: readonly number[] = [3, 8, 20];

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** https://wicg.github.io/scroll-to-text-fragment/: `-`, `,` and `&` are part of its grammar. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

/** What a text fragment quotes: all of a passage, or its two ends, with what stands around them. */
interface Quote {
  readonly prefix: string;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string;
}

const spell = ({ prefix, start, end, suffix }: Quote): string =>
  [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === null ? [] : [encode(end)]),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ].join(',');

const isMarked = (word: string | undefined): boolean => word?.includes(TOLD_MARK) === true;

/** The lines of a passage as the page has them: a match never crosses a block's edge, nor what is told in other words. */
const linesOf = (words: readonly string[]): readonly string[] =>
  words
    .map((word) => (isMarked(word) ? '\n' : word))
    .join('')
    .split(/[\n\t]+/)
    .map(oneLine)
    .filter((line) => line !== '');

/** A selection may begin or end within a word, where nothing is found. */
const withWholeWords = (lines: readonly string[], { before, after }: Around): readonly string[] => {
  const whole = [...lines];
  whole[0] = `${wordAround(before, lines[0] ?? '').head}${lines[0] ?? ''}`;
  whole[whole.length - 1] = `${whole.at(-1) ?? ''}${wordAround(lines.at(-1) ?? '', after).tail}`;
  return whole;
};

const quoteOf = (lines: readonly string[], words: number): Quote => {
  const [first = ''] = lines;
  const around = { prefix: '', suffix: '' };
  if (lines.length === 1 && first.length <= LONGEST_QUOTE) return { ...around, start: first, end: null };
  return { ...around, start: firstWords(first, words), end: lastWords(lines.at(-1) ?? '', words) };
};

/** Whether the browser, which goes to the first place that fits, comes to this passage and to all of it. */
const leadsThere = ({ prefix, start, end, suffix }: Quote, lines: readonly string[], saysTwice: SaysTwice): boolean => {
  if (end === null) return !saysTwice(prefix, start, suffix);
  const rest = lines.join('\n').slice(start.length);
  const isEnd = timesSaid(rest, end) === 1 || (suffix !== '' && timesSaid(rest, end, suffix) === 0);
  return isEnd && !saysTwice(prefix, start);
};

const beginningOf = ({ prefix, start, end, suffix }: Quote): Quote => ({
  prefix,
  start,
  end: null,
  suffix: end === null ? suffix : '',
});

const quotesOf = (lines: readonly string[], { before, after }: Around): readonly Quote[] => {
  const plain = WORDS.map((words) => quoteOf(lines, words));
  const told = AROUND.map((words) => ({
    prefix: lastWords(oneLine(before), words),
    suffix: firstWords(oneLine(after), words),
  }));
  const placed = plain.flatMap((quote) =>
    told.map(({ prefix, suffix }) => ({ prefix, start: quote.start, end: quote.end, suffix })),
  );
  const all = [...plain, ...placed];
  // Where nothing tells its end apart, its beginning leads there all the same.
  return [...all, ...all.map((quote) => beginningOf(quote))];
};

export interface Found {
  /** The passage as the reader saw it, with a mark where the page says it in other words. */
  readonly marked: string;
  readonly around: Around;
  readonly saysTwice: SaysTwice;
}

/** The page's address with a text fragment that scrolls to a passage; null where none can lead there. */
export const fragmentUrl = (url: string, { marked, around, saysTwice }: Found): string | null => {
  const words = marked.split(/(\s+)/);
  const found = linesOf(words);
  if (!/^https?:/.test(url) || found.length === 0) return null;
  const near = { before: isMarked(words[0]) ? '' : around.before, after: isMarked(words.at(-1)) ? '' : around.after };
  const lines = withWholeWords(found, near);
  const { head } = wordAround(near.before, found[0] ?? '');
  const { tail } = wordAround(found.at(-1) ?? '', near.after);
  const outside = {
    before: near.before.slice(0, near.before.length - head.length),
    after: near.after.slice(tail.length),
  };
  const quote = quotesOf(lines, outside).find((each) => leadsThere(each, lines, saysTwice));
  if (quote === undefined) return null;
  const [bare = ''] = url.split(':~:', 1);
  const address = `${bare}${bare.includes('#') ? '' : '#'}:~:text=${spell(quote)}`;
  return address.length <= LONGEST_ADDRESS ? address : null;
};
