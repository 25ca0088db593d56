import { fail } from '#shared/result.ts';
import type { TabLeave } from '#extension/browser/tab-leave.ts';
import { tabsOfWindow, type ClipTab } from '#extension/browser/tabs.ts';
import { word } from '#extension/browser/words.ts';
import { addressOf, keep } from './keep.ts';
import type { Outcome } from './outcome.ts';
import { clipTab, type ClipWorld } from './quick-clip.ts';
import { readTab } from './read-tab.ts';
import { captureOfTab } from './tab-capture.ts';
import { nothingYet, tabsSentence, withTab, type TabsOutcome } from './tabs-outcome.ts';
import { tell } from './tell.ts';

/** So many tabs take long enough to say that it is under way. */
const MANY = 10;

/** A tab that no gesture was made on: its page is not read. */
const unread = async () => fail({ kind: 'unreadable' as const, detail: 'no gesture' });

/** Clip one tab by what the browser says of it. */
const clipUnread = async (world: ClipWorld, tab: ClipTab): Promise<Outcome> => {
  const reading = await readTab({ run: unread, online: navigator.onLine }, tab);
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') return reading;
  return keep(world, { ...reading.answer, addressOnly: true, note: '', under: null, again: false });
};

const pageOf = (tab: ClipTab): string | null => {
  const capture = captureOfTab(tab);
  return capture && addressOf(capture);
};

interface Tabs {
  readonly tabs: readonly ClipTab[];
  /** The one that the gesture was made on, which may be read. */
  readonly front: ClipTab;
  readonly alone: boolean;
}

/**
 * Clip tabs one after the other, in their order: the one in front is read, the others are known by title and address alone. A page that
 * several show is clipped once, as the one in front where that is among them.
 */
export const clipEach = async (world: ClipWorld, { tabs, front, alone }: Tabs): Promise<TabsOutcome> => {
  const inFront = tabs.some(({ id }) => id === front.id) ? pageOf(front) : null;
  const seen = new Set<string>();
  let so = nothingYet(alone);
  for (const tab of tabs) {
    const page = pageOf(tab);
    const isFront = tab.id === front.id;
    const isTwice = page !== null && !isFront && (seen.has(page) || page === inFront);
    if (page !== null) seen.add(page);
    const outcome = isTwice ? 'twice' : await (isFront ? clipTab(world, tab) : clipUnread(world, tab));
    so = withTab(so, tab.title || tab.url, outcome);
  }
  return so;
};

const sayMeanwhile = (tab: ClipTab, sentence: string): Promise<void> =>
  tell(tab.id, sentence, { mark: '…', isFailure: false, ids: [] });

/** The gesture: tabs chosen together, or all of a window. Where their addresses may not be read, the one in front alone. */
export const clipTabs = async (
  world: ClipWorld,
  front: ClipTab,
  wanted: { readonly windowId: number; readonly chosenOnly: boolean },
  leave: TabLeave,
): Promise<void> => {
  // While the browser asks, the page says what for.
  if (!(await leave.had)) await sayMeanwhile(front, word('tabsWhy'));
  const alone = !(await leave.given);
  const tabs = alone ? [front] : await tabsOfWindow(wanted.windowId, wanted.chosenOnly);
  if (tabs.length > MANY) await sayMeanwhile(front, word('tabsUnderWay', String(tabs.length)));
  const so = await clipEach(world, { tabs, front, alone });
  const isFailure = so.failed !== null;
  await Promise.all([
    tell(front.id, tabsSentence(word, so), { mark: so.ids.length > 0 ? '✓' : '!', isFailure, ids: so.ids }),
    world.tellWaiting(),
  ]);
};
