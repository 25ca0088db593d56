import { LONGEST_ADDRESS } from './cut.ts';
import type { CaptureAnswer } from './answer.ts';
import { readExcerpts } from './excerpts.ts';
import { readMetadata } from './metadata.ts';

/** Capture a page as it stands: what it says of itself, and what is highlighted in it. The page is only read. */
export const capturePage = (page: Document, online: boolean): CaptureAnswer => {
  const { excerpts, left } = readExcerpts(page);
  return {
    capture: { url: page.location.href.slice(0, LONGEST_ADDRESS), ...readMetadata(page), excerpts },
    left,
    online,
  };
};
