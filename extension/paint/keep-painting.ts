import type { TextQuote } from '#shared/capture.ts';
import { rootOf } from '#shared/passage/plain-dom.ts';
import { paint } from './paint.ts';

/** Longest a visited page stands still for one look, in milliseconds: nobody asked for it just now. */
const LONGEST = 400;

/** How long after a page's last change to look again, and until when; pages write themselves for a while. */
const PAUSE = 500;
const WATCHED = 15_000;

const now = (): number => performance.now();

/** Paint what is found, and while something is missing look again after the page has changed; for a while. Gives what ends that. */
export const keepPainting = (page: Document, quotes: readonly TextQuote[]): (() => void) => {
  const ended = now() + WATCHED;
  const look = (): boolean => !paint(page, quotes, { now, until: now() + LONGEST }).includes('missing');
  if (look()) return () => undefined;
  let next: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(next);
    if (now() > ended) observer.disconnect();
    else
      next = setTimeout(() => {
        if (look()) observer.disconnect();
      }, PAUSE);
  });
  observer.observe(rootOf(page), { childList: true, characterData: true, subtree: true });
  return () => {
    clearTimeout(next);
    observer.disconnect();
  };
};
