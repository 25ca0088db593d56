import type { Word } from '#extension/browser/words.ts';

const GONE = new Set(['404', '410']);
const REFUSED = new Set(['401', '402', '403', '407', '451']);

const statusWords = (word: Word, status: string): string => {
  if (GONE.has(status)) return word('unfilledGone', status);
  return word(REFUSED.has(status) ? 'unfilledRefused' : 'unfilledStatus', status);
};

/** What filling in notes down, and the words for it. */
const WORDS: Readonly<Record<string, string>> = {
  address: 'unfilledAddress',
  'no page': 'unfilledNoPage',
  'led away': 'unfilledLedAway',
  'no title': 'unfilledNoTitle',
  unread: 'unfilledUnread',
  'slow to read': 'unfilledUnread',
  'no clip': 'unfilledNoClip',
  full: 'unfilledNotStored',
  newer: 'unfilledNotStored',
  failed: 'unfilledNotStored',
  // As browsers call what happens to a request.
  TimeoutError: 'unfilledSlow',
  TypeError: 'unfilledUnreached',
};

/** Say why a page was given up, from what was noted down: also what an older version noted. */
export const whyUnfilled = (word: Word, why: string): string => {
  const status = /^status (\d+)$/.exec(why)?.[1];
  if (status !== undefined) return statusWords(word, status);
  const key = Object.hasOwn(WORDS, why) ? WORDS[why] : undefined;
  return key === undefined ? word('unfilledOther', why) : word(key);
};
