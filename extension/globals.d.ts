/** The desk's origin, written in at build time (see wxt.config.ts). */
declare const DESK_ORIGIN: string;
/** The match pattern that covers it. */
declare const DESK_PAGES: string;
/** The browser as the toast in a page knows it; every other file says `browser`, in extension/browser/. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
interface Window {
  /** What the popup's first script began (see entrypoints/read-front.ts). */
  frontReading: import('#extension/browser/read-front.ts').FrontReading;
}
