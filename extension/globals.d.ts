/** The desk's origin, written in at build time (see wxt.config.ts). */
declare const __DESK_ORIGIN__: string;
/** The match pattern that covers it. */
declare const __DESK_PAGES__: string;
