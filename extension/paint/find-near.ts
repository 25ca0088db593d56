import type { TextQuote } from '#shared/capture.ts';
import { closestIn, type Near } from './closest.ts';
import type { Stretch } from './find-exact.ts';
import { agreement, agrees } from './packed-quote.ts';
import { placesOf } from './places-of.ts';

/** A longer passage is found by its two ends: the time to compare grows with the square of what is compared. */
const LONGEST_WHOLE = 400;
const END = 200;

/** Of a passage that is believed to be the same one, so much may be edited. */
const EDITED = 0.25;

/** Around it, so many characters have to be as they were: items of a list say nearly the same, and begin alike. */
const ENOUGH = 16;

/** Without its neighbours a passage is believed only where it is long, hardly edited, and like no other. */
const EDITED_ALONE = 0.1;
const LONG = 60;

const MOST_PIECES = 24;
const MOST_PLACES = 64;
const MOST_CANDIDATES = 5;

interface Piece {
  readonly text: string;
  /** Where the passage begins, as seen from this piece. */
  readonly lead: number;
}

/** What of a quotation is looked for letter by letter, to know where comparing is worth its time. */
const piecesOf = ({ exact, prefix, suffix }: TextQuote): Piece[] => {
  const size = Math.min(16, Math.max(4, Math.floor(exact.length / 5)));
  const step = Math.max(size, Math.floor(exact.length / MOST_PIECES));
  const count = Math.floor((exact.length - size) / step) + 1;
  const within = Array.from({ length: Math.max(0, count) }, (_, index) => ({
    text: exact.slice(index * step, index * step + size),
    lead: index * step,
  }));
  const around = [prefix, prefix.slice(-size)].map((text) => ({ text, lead: -text.length }));
  return [...within, ...around, ...[suffix, suffix.slice(0, size)].map((text) => ({ text, lead: exact.length }))];
};

/** Where the passage might begin, the likeliest first, to within so many characters. */
const candidatesOf = (text: string, quote: TextQuote, grain: number): number[] => {
  const votes = new Map<number, number>();
  for (const { text: piece, lead } of piecesOf(quote)) {
    const places = placesOf(text, piece, MOST_PLACES);
    // What stands everywhere says little about where.
    for (const at of places) {
      const start = Math.round((at - lead) / grain);
      votes.set(start, (votes.get(start) ?? 0) + 1 / places.length);
    }
  }
  const ranked = [...votes].sort(([, one], [, other]) => other - one);
  return ranked.slice(0, MOST_CANDIDATES).map(([start]) => start * grain);
};

interface Scored extends Near {
  readonly agreed: number;
}

const isSame = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;

const nearIn = (text: string, quote: TextQuote): Scored[] => {
  const { length } = quote.exact;
  const most = Math.floor(length * EDITED);
  const grain = Math.max(8, most);
  const found: Scored[] = [];
  for (const start of candidatesOf(text, quote, grain)) {
    const offset = Math.max(0, start - 2 * grain);
    const near = closestIn(text.slice(offset, start + length + 2 * grain), quote.exact, most);
    if (near === null) continue;
    const [from, to] = [near.from + offset, near.to + offset];
    const scored = { from, to, edits: near.edits, agreed: agreement(text, from, to, quote) };
    if (!found.some((other) => isSame(other, scored))) found.push(scored);
  }
  return found.sort((one, other) => other.agreed - other.edits - (one.agreed - one.edits));
};

const findWhole = (text: string, quote: TextQuote): Stretch | null => {
  const near = nearIn(text, quote);
  const among = near.find(({ agreed }) => agrees(agreed, ENOUGH, quote));
  if (among !== undefined) return among;
  const [only] = near;
  const { length } = quote.exact;
  return near.length === 1 && only && length >= LONG && only.edits <= length * EDITED_ALONE ? only : null;
};

const isWithin = (text: string, words: string, { from, to }: Stretch): boolean => {
  const at = text.indexOf(words, from);
  return at !== -1 && at + words.length <= to;
};

/** Whether half of what was between the ends still is: some letters of it, from all over, are found there. */
const isBetween = (text: string, { from, to }: Stretch, exact: string): boolean => {
  const probes = Array.from({ length: 20 }, (_, index) => Math.floor((index * (exact.length - 12)) / 19));
  return probes.filter((at) => isWithin(text, exact.slice(at, at + 12), { from, to })).length >= probes.length / 2;
};

const findByEnds = (text: string, { exact, prefix, suffix }: TextQuote): Stretch | null => {
  const head = { exact: exact.slice(0, END), prefix, suffix: exact.slice(END, END + 32) };
  const tail = { exact: exact.slice(-END), prefix: exact.slice(-END - 32, -END), suffix };
  const [first, last] = [findWhole(text, head), findWhole(text, tail)];
  if (first === null || last === null) return null;
  const stretch = { from: first.from, to: last.to };
  const isAsLong = Math.abs(stretch.to - stretch.from - exact.length) <= exact.length * EDITED;
  return isAsLong && isBetween(text, stretch, exact) ? stretch : null;
};

/** Find a packed quotation in a packed text that was edited since; null where nothing can be believed to be it. */
export const findNear = (text: string, quote: TextQuote): Stretch | null =>
  quote.exact.length > LONGEST_WHOLE ? findByEnds(text, quote) : findWhole(text, quote);
