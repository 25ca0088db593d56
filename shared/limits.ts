// Apart from the schemas, so that what is injected into pages knows its limits without carrying Zod.

/** Longest text kept of one field of a page, in UTF-16 code units; a longer one is cut by the capture, with a mark. */
export const LONGEST_FIELD = 2_000;

/** Longest Markdown kept of one excerpt, in UTF-16 code units; a longer selection is refused with a sentence. */
export const LONGEST_EXCERPT = 200_000;

/** Most excerpts one capture carries. */
export const MOST_EXCERPTS = 100;

/** Longest address a clip can hold, in UTF-16 code units. */
export const LONGEST_ADDRESS = 8_000;
