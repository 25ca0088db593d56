import type { TextQuote } from '#shared/capture.ts';
import { agreement, agrees } from './packed-quote.ts';
import { placesOf } from './places-of.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Places of one passage that are compared; a word on every line of a long page has more. */
const MOST_PLACES = 5_000;

/** A passage this long says by itself which one it is, wherever it was moved; a shorter one has to have its neighbours. */
const TELLING = 16;

/** So many characters around a short passage have to be those it was quoted with. */
const ENOUGH = 8;

/** Find a packed quotation word for word in a packed text; of several places, the one among the words it was quoted with. */
export const findExact = (text: string, quote: TextQuote): Stretch | null => {
  const { length } = quote.exact;
  const places = placesOf(text, quote.exact, MOST_PLACES);
  const agreed = places.map((from) => agreement(text, from, from + length, quote));
  const best = Math.max(...agreed);
  const from = places[agreed.indexOf(best)];
  if (from === undefined || (length < TELLING && !agrees(best, ENOUGH, quote))) return null;
  return { from, to: from + length };
};
