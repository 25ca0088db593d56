import type { Capture } from '#shared/capture.ts';

/** The capture of a page that was not read: its address and a title are all that is known of it. */
export const bareCapture = (url: string, title: string): Capture => ({
  url,
  canonicalUrl: null,
  title,
  siteName: null,
  authors: [],
  published: null,
  description: null,
  language: null,
  image: null,
  excerpts: [],
});
