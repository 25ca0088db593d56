import type { Capture, Excerpt } from '#shared/capture.ts';
import type { Clip } from '#shared/clip.ts';
import { clipId } from '#shared/ids.ts';

/** The clip id with this number, in the order of numbers. For tests. */
export const testId = (number: number): Clip['id'] =>
  clipId.parse(`01a20000-0000-7000-8000-${String(number).padStart(12, '0')}`);

export const testExcerpt = (text: string): Excerpt => ({
  markdown: text,
  text,
  selector: { exact: text, prefix: '', suffix: '' },
  fragmentUrl: null,
});

export const testCapture = (url: string, ...texts: readonly string[]): Capture => ({
  url,
  canonicalUrl: null,
  title: 'A page',
  siteName: null,
  authors: [],
  published: null,
  description: null,
  language: null,
  image: null,
  excerpts: texts.map((text) => testExcerpt(text)),
});

export const testClip = (number: number, note = ''): Clip => ({
  v: 1,
  id: testId(number),
  clippedAt: number,
  capture: testCapture(`https://example.org/${number}`),
  note,
  section: null,
  joins: null,
});
