import type { SeenPlace } from '#shared/seen.ts';
import type { Word } from '#extension/browser/words.ts';

/** How the keys of the locale's sentences about a place end. */
const ENDINGS: Readonly<Record<SeenPlace['where'], string>> = {
  inbox: 'Inbox',
  archived: 'Archived',
  placed: 'Placed',
  published: 'Published',
};

/** Say where a page stands, in the words that the locale has for one spot of the clipper: their keys begin with its name. */
export const placeWords = (
  word: Word,
  spot: 'toastSeen' | 'seenBadge' | 'seen' | 'pickSeen',
  place: SeenPlace,
): string => word(`${spot}${ENDINGS[place.where]}`, ...('issue' in place ? [place.issue] : []));
