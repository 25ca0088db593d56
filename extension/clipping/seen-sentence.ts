import type { SeenPlace } from '#shared/seen.ts';
import type { Word } from '#extension/browser/words.ts';

/** Say where a page stands with its curator already; null where it stands nowhere, or nobody knows. */
export const seenSentence = (word: Word, seen: SeenPlace | null | undefined): string | null => {
  switch (seen?.where) {
    case undefined:
      return null;
    case 'inbox':
      return word('toastSeenInbox');
    case 'archived':
      return word('toastSeenArchived');
    case 'placed':
      return word('toastSeenPlaced', seen.issue);
    case 'published':
      return word('toastSeenPublished', seen.issue);
    default:
      return seen satisfies never;
  }
};
