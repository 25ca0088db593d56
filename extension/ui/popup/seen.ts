import { agoWords, dayWords, isJustNow } from '#shared/day-words.ts';
import type { LookAnswer } from '#extension/ui/talk.ts';
import { localeOf } from '#extension/browser/own-locale.ts';
import type { Word } from '#extension/browser/words.ts';
import { placeWords } from '#extension/ui/place-words.ts';
import type { PopupParts } from './parts.ts';

/** What is known of a page: from the desk, and from the clips the clipper still has. */
export interface Standing extends Pick<LookAnswer, 'known' | 'seen'> {
  /** When it was first clipped; null where the clipper has no clip of it. */
  readonly since: number | null;
}

/** How the keys of the two sentences with a time in them begin. */
type Timed = 'seenInbox' | 'seenClipped';

/** "Clipped on 3 Nov 2026." and "In your inbox since 3 Nov 2026."; what is from today is said in minutes or hours. */
const sinceWords = (word: Word, timed: Timed, since: number, now: number): string => {
  if (isJustNow(since, now)) return word(`${timed}Now`);
  const ago = agoWords(localeOf(word), since, now);
  if (ago !== null) return word(`${timed}Ago`, ago);
  return word(timed === 'seenInbox' ? 'seenInboxSince' : 'seenClippedOn', dayWords(localeOf(word), since));
};

const seenWords = (word: Word, { known, seen, since }: Standing, now: number): string | null => {
  if (seen?.where === 'inbox' && since !== null) return sinceWords(word, 'seenInbox', since, now);
  if (seen !== null) return placeWords(word, 'seen', seen);
  if (!known) return null;
  return since === null ? word('seenClipped') : sinceWords(word, 'seenClipped', since, now);
};

/** Say where a page was seen. It advises; nothing is kept from being clipped. */
export const showSeen = ({ seen: bar }: PopupParts, word: Word, standing: Standing, now: number): void => {
  // Of an issue it would be said wrongly: the clip is added to the clip, not to the issue.
  const isInIssue = standing.seen?.where === 'published' || standing.seen?.where === 'placed';
  const phrases = [seenWords(word, standing, now), standing.known && !isInIssue ? word('seenJoins') : null];
  bar.textContent = phrases.filter((phrase) => phrase !== null).join(' ');
  bar.classList.toggle('issue', isInIssue);
};

/** What is about to be clipped and is not clipped yet. */
export interface Fresh {
  readonly excerpts: number;
  readonly hasNote: boolean;
}

/**
 * What the button does, in words. A highlight or a note is added where the clipper still has a clip for it to join. What the desk alone
 * remembers gets a clip of its own.
 */
export const clipWords = (word: Word, standing: Standing, { excerpts, hasNote }: Fresh): string => {
  if (!standing.known && standing.seen === null) return word('popupClip');
  if (!standing.known || (excerpts === 0 && !hasNote)) return word('popupClipAnyway');
  if (excerpts === 0) return word('popupAddNote');
  return word(excerpts === 1 ? 'popupAddOne' : 'popupAddMany');
};
