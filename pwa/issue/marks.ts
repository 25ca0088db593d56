/**
 * Places in a text that are settled only when the whole issue is written. Noncharacters stand for them, which Unicode keeps for use
 * inside a program and `visibleText` takes out of all that comes in, so nobody else's text can hold one.
 * https://www.unicode.org/faq/private_use.html#noncharacters
 */

/** Stands on both sides of a footnote's label. */
export const LABEL = '\uFDD0';

/** What two texts side by side may run together in: a list meets a list, a quotation meets a quotation. */
export const SEAMS = {
  list: { begins: '\uFDD1', ends: '\uFDD2' },
  quotation: { begins: '\uFDD3', ends: '\uFDD4' },
} as const;

export type Seam = keyof typeof SEAMS;
