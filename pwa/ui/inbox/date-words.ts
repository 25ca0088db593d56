import type { ShownCapture } from '#pwa/issue/shown-capture.ts';
import { statedDayWords } from '#shared/day-words.ts';
import { inlineText } from '#shared/portable.ts';

/** "18 Nov 2026", and "18 Nov 2026, by its address" where only that says so; null where nothing does. */
export const dateWords = ({ published, publishedBy }: ShownCapture): string | null => {
  const stated = inlineText(published ?? '');
  if (stated === '') return null;
  const day = statedDayWords('en', stated);
  return publishedBy === 'address' ? `${day}, by its address` : day;
};
