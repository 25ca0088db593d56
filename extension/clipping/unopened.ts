import type { Capture } from '#shared/capture.ts';
import { cutField } from '#extension/capture/cut.ts';

/** The capture of a page that nobody opened: the address of a link to it, and the link's words. */
export const unopenedCapture = (url: string, words: string): Capture => ({
  url,
  canonicalUrl: null,
  title: cutField(words) ?? url.slice(0, 200),
  siteName: null,
  authors: [],
  published: null,
  description: null,
  language: null,
  image: null,
  unopened: true,
  excerpts: [],
});
