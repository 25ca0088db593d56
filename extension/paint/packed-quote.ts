import type { TextQuote } from '#shared/capture.ts';
import { pack } from './packed-text.ts';

/** A quotation as it is looked for: what cannot be seen in it left out. */
export const packQuote = ({ exact, prefix, suffix }: TextQuote): TextQuote => ({
  exact: pack(exact),
  prefix: pack(prefix),
  suffix: pack(suffix),
});

/** How many characters around a stretch are those of the quotation, counted outwards from both its ends. */
export const agreement = (text: string, from: number, to: number, { prefix, suffix }: TextQuote): number => {
  let before = 0;
  while (before < prefix.length && text[from - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[to + after] === suffix[after]) after += 1;
  return before + after;
};

/** Whether so much of what stands around a stretch speaks for it. A passage that was all of its page has nothing around it. */
export const agrees = (agreed: number, enough: number, { prefix, suffix }: TextQuote): boolean =>
  agreed >= Math.min(enough, prefix.length + suffix.length);
