import type { Capture } from '#shared/capture.ts';
import { readMetadata } from './metadata.ts';
import { attributeOf, rootOf } from '#shared/passage/plain-dom.ts';

/** Make the page's relative addresses relative to where it is from: a parsed page is at the address of whoever parses it. */
const setBase = (page: Document, url: string): void => {
  const root = rootOf(page);
  const stated = root.querySelector('base[href]');
  const href = stated && attributeOf(stated, 'href');
  const base = page.createElement('base');
  base.href = href !== null && URL.canParse(href, url) ? new URL(href, url).href : url;
  (root.querySelector('head') ?? root).prepend(base);
};

/**
 * What a page says of itself, from its markup alone: nothing in it runs or is loaded. Null where it does not even have a title. `url` is
 * where it is from, after redirects.
 */
export const captureOfMarkup = (html: string, url: string): Capture | null => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  setBase(page, url);
  const capture: Capture = { url, ...readMetadata(page, url, url), excerpts: [] };
  return capture.title === url ? null : capture;
};
