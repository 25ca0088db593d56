import { LONGEST_FIELD } from '#shared/limits.ts';
import { inlineText, seenText } from '#shared/portable.ts';

const CUT_MARK = '…';

const isHighSurrogate = (text: string, index: number): boolean => (text.charCodeAt(index) & 0xfc00) === 0xd800;

/** Cut a text to so many UTF-16 code units, with a mark, never through a character. */
export const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const end = longest - CUT_MARK.length;
  return text.slice(0, isHighSurrogate(text, end - 1) ? end - 1 : end) + CUT_MARK;
};

/** A line of characters that nobody sees by themselves: zero-width ones, joiners, marks, and letters that stand for a gap. */
const UNSEEN = /^[\p{Cf}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]*$/u;

/**
 * One line of page text, without what hides or turns it, its white space collapsed, and cut to the longest field; null when nothing is left
 * that can be seen.
 */
export const cutField = (text: string | null | undefined): string | null => {
  if (text === null || text === undefined) return null;
  // A hostile page may have megabytes here; what lies beyond cannot be kept anyway.
  const line = inlineText(seenText(text.slice(0, LONGEST_FIELD * 8)));
  return UNSEEN.test(line) ? null : cut(line, LONGEST_FIELD);
};
