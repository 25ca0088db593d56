// Apart from the schema, so that what is injected into pages knows its limits without carrying Zod.

/** Most links that are brought back from one page; what lies behind them is counted. */
export const MOST_LINKS = 2_000;

/** Longest words of a link, and longest text around it, in UTF-16 code units. */
export const LONGEST_WORDS = 500;
export const LONGEST_CONTEXT = 300;
