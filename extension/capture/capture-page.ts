import type { CaptureAnswer } from './answer.ts';
import { articleWords } from './article-words.ts';
import { readExcerpts } from './excerpts.ts';
import { readMetadata } from './metadata.ts';

export interface Where {
  /** The address as the tab shows it. */
  readonly url: string;
  /** The address the page was loaded from; null where the browser does not say. */
  readonly loadedFrom: string | null;
  /** Whether the browser has a network. */
  readonly online: boolean;
}

/** Capture a page as it stands: what it says of itself, and what is highlighted in it. The page is only read. */
export const capturePage = (page: Document, { url, loadedFrom, online }: Where): CaptureAnswer => {
  const { excerpts, left } = readExcerpts(page, url);
  const metadata = readMetadata(page, url, loadedFrom);
  const words = articleWords(page, metadata);
  return { capture: { url, ...metadata, ...(words !== null && { words }), excerpts }, left, online };
};
