import type { TextQuote } from '#shared/capture.ts';
import { bodyOf, openShadowsOf, rootOf } from '#shared/passage/plain-dom.ts';
import { frameDocuments } from '#extension/capture/frames.ts';
import { findExact, type Stretch } from './find-exact.ts';
import { findNear } from './find-near.ts';
import { packQuote } from './packed-quote.ts';
import { packText, rangeOf, takeAll, takeShown, type PackedText } from './packed-text.ts';

/** Where a quotation is: in the page, in a text field of it, nowhere; or there was no time left to look. */
export type Found = Range | 'in-field' | 'missing' | 'no-time';

export interface Clock {
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** When to stop looking: the page stands still meanwhile. */
  readonly until: number;
}

/** A page and the frames of its own origin, frames in frames too. */
export const documentsOf = (page: Document): readonly Document[] => [
  page,
  ...frameDocuments(page).flatMap((frame) => documentsOf(frame)),
];

/** All that a reader could have highlighted in: the page, its frames, and what lies in open shadow roots. */
const placesIn = (page: Document): readonly (Element | ShadowRoot)[] =>
  documentsOf(page).flatMap((each) => [[bodyOf(each)], openShadowsOf(rootOf(each))].flat());

const isInField = (page: Document, exact: string): boolean =>
  documentsOf(page).some((each) =>
    [...rootOf(each).querySelectorAll('textarea, input')].some((field) => {
      const value: unknown = Reflect.get(field, 'value');
      return typeof value === 'string' && value.includes(exact);
    }),
  );

type Find = (text: string, quote: TextQuote) => Stretch | null;

const findIn = (texts: readonly PackedText[], quote: TextQuote, find: Find): Range | null => {
  for (const packed of texts) {
    const stretch = find(packed.text, quote);
    const range = stretch && rangeOf(packed, stretch.from, stretch.to);
    if (range) return range;
  }
  return null;
};

/**
 * Find quotations in a page again, without changing it: first word for word, then as a capture would have quoted the page, then
 * with edits. In the order of the quotations. What was not found before the time was up may be there all the same.
 */
export const findHighlights = (page: Document, quotes: readonly TextQuote[], { now, until }: Clock): Found[] => {
  const isLate = (): boolean => now() > until;
  const places = quotes.length === 0 ? [] : placesIn(page);
  const packed = quotes.map((quote) => packQuote(quote));
  const all = places.map((place) => packText(place, takeAll, isLate));
  const first = packed.map((quote) => findIn(all, quote, findExact));
  if (!first.includes(null)) return first.filter((range) => range !== null);
  const shown = isLate() ? [] : places.map((place) => packText(place, takeShown, isLate));
  return first.map((range, index) => {
    const quote = packed[index];
    const raw = quotes[index];
    if (range || !quote || !raw || quote.exact === '') return range ?? 'missing';
    if (isLate()) return 'no-time';
    const exact = findIn(shown, quote, findExact);
    if (exact) return exact;
    if (isInField(page, raw.exact)) return 'in-field';
    return isLate() ? 'no-time' : (findIn(shown, quote, findNear) ?? 'missing');
  });
};
