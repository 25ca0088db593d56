import type { SeenPlace } from '#shared/seen.ts';
import { frontTabs, mayKnowTabs, onFrontTab, tabIds, type FrontTab } from '#extension/browser/front-tab.ts';
import { markSeen, unmarkSeen } from '#extension/browser/seen-mark.ts';
import { onRights } from '#extension/browser/rights.ts';
import { onSettings, readSettings } from '#extension/browser/settings.ts';
import { word } from '#extension/browser/words.ts';
import { placeWords } from '#extension/ui/place-words.ts';
import { coalesce } from './coalesce.ts';
import { makeTurns } from './in-turn.ts';
import type { SeenOf } from './seen-of.ts';

/** Most characters that a badge shows. */
const ROOM = 4;

/** The number of an issue, as it ends its label; a dot for what has none. */
const shortOf = (place: SeenPlace): string => {
  const number = 'issue' in place ? /#\d+$/.exec(place.issue)?.[0] : undefined;
  return number === undefined ? '•' : number.slice(-ROOM);
};

const isWanted = async (): Promise<boolean> => (await readSettings()).seenBadge && (await mayKnowTabs());

const showSeen = async (seenOf: SeenOf, { id, url }: FrontTab): Promise<void> => {
  if (!(await isWanted())) return;
  const [place] = await seenOf([{ url, canonicalUrl: null }]);
  try {
    await (place ? markSeen(id, placeWords(word, 'seenBadge', place), shortOf(place)) : unmarkSeen(id));
  } catch {
    // The tab was closed in the meantime, and its button with it.
  }
};

/** Take it off every tab: what is not in front was said too. */
const takeOff = async (): Promise<void> => {
  // Rejected for a tab that was closed in the meantime.
  await Promise.allSettled((await tabIds()).map((id) => unmarkSeen(id)));
};

/** While the desk streams, so many milliseconds lie between two looks at the index. */
const PACE = 1_000;

/**
 * Say on the toolbar button where the page in front was seen, where the curator wants that and allowed it. Gives what to call when that
 * may have changed.
 */
export const keepSeenBadge = (seenOf: SeenOf): (() => void) => {
  // One after the other: an earlier page of a tab must not have the last word.
  const inTurn = makeTurns();
  const tabs = onFrontTab((tab) => void inTurn(() => showSeen(seenOf, tab)));
  const showAll = coalesce(async () => {
    if (!(await isWanted())) return;
    const inFront = await frontTabs();
    await Promise.all(inFront.map((tab) => inTurn(() => showSeen(seenOf, tab))));
  }, PACE);
  /** Go by what is wanted and allowed now. */
  const settle = async (): Promise<void> => {
    const wanted = await isWanted();
    if (wanted) tabs.attend();
    else tabs.rest();
    await (wanted ? showAll() : inTurn(takeOff));
  };
  onSettings(() => void settle());
  // The browser takes the right away and gives it again on pages of its own, too: no setting changes with that.
  onRights(() => void settle());
  void isWanted().then((wanted) => {
    if (!wanted) tabs.rest();
  });
  return () => void showAll();
};
