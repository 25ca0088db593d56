import type { TextQuote } from '#shared/capture.ts';
import { LONGEST_ADDRESS } from './cut.ts';
import { bodyOf } from './plain-dom.ts';
import { isRepeated } from './repeated.ts';
import { CONTEXT } from './text-quote.ts';

/** A quotation longer than this is named by its first and last words. */
const LONGEST_QUOTE = 240;

const WORDS = 6;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** https://wicg.github.io/scroll-to-text-fragment/: `-`, `,` and `&` are part of its grammar. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

const firstWords = (text: string): string => oneLine(text).split(' ').slice(0, WORDS).join(' ');
const lastWords = (text: string): string => oneLine(text).split(' ').slice(-WORDS).join(' ');

/** What a text fragment quotes: all of a passage, or its two ends. */
interface Middle {
  readonly start: string;
  readonly end: string | null;
}

/** A match never crosses a block's edge, so a passage of several blocks, or a long one, is named by its two ends. */
const middleOf = (text: string): Middle => {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  const whole = oneLine(text);
  if (lines.length <= 1 && whole.length <= LONGEST_QUOTE) return { start: whole, end: null };
  return { start: firstWords(lines[0] ?? ''), end: lastWords(lines.at(-1) ?? '') };
};

const spell = ({ start, end }: Middle): string => (end === null ? encode(start) : `${encode(start)},${encode(end)}`);

const withContext = (middle: string, { prefix, suffix }: TextQuote): string => {
  // A word that the context's edge cut through cannot be matched.
  const before = oneLine(prefix.length < CONTEXT ? prefix : prefix.replace(/^\S*\s/u, ''));
  const after = oneLine(suffix.length < CONTEXT ? suffix : suffix.replace(/\s\S*$/u, ''));
  return `${before === '' ? '' : `${encode(before)}-,`}${middle}${after === '' ? '' : `,-${encode(after)}`}`;
};

/** The page's address with a text fragment that scrolls to a passage; null where none can lead there. */
export const fragmentUrl = (page: Document, url: string, text: string, quote: TextQuote): string | null => {
  if (!/^https?:/.test(url) || oneLine(text) === '') return null;
  const middle = middleOf(text);
  if (spell(middle).length > LONGEST_ADDRESS) return null;
  // The browser goes to the first place that begins like the passage.
  const isPlain = !isRepeated(bodyOf(page), middle.start);
  const directive = isPlain ? spell(middle) : withContext(spell(middle), quote);
  const [bare = ''] = url.split(':~:', 1);
  const address = `${bare}${bare.includes('#') ? '' : '#'}:~:text=${directive}`;
  return address.length <= LONGEST_ADDRESS ? address : null;
};
