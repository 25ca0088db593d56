/** The desk's origin, written in at build time (see wxt.config.ts). */
declare const DESK_ORIGIN: string;
/** The match pattern that covers it. */
declare const DESK_PAGES: string;
