import { mayRead } from '#extension/browser/page-access.ts';
import type { TabLeave } from '#extension/browser/tab-leave.ts';
import { runCapture, tabsOfWindow, type ClipTab } from '#extension/browser/tabs.ts';
import { word } from '#extension/browser/words.ts';
import { addressOf, keep } from './keep.ts';
import type { Outcome } from './outcome.ts';
import { pause } from './pause.ts';
import { clipTab, withWhy, type ClipWorld } from './quick-clip.ts';
import { readTab, type Reading } from './read-tab.ts';
import { runBehind } from './run-behind.ts';
import { captureOfTab } from './tab-capture.ts';
import { nothingYet, tabsSentence, withTab, type TabsOutcome } from './tabs-outcome.ts';
import { tell } from './tell.ts';

/** So many tabs take long enough to say that it is under way. */
const MANY = 10;

/** Tabs that are read at once. */
const AT_ONCE = 8;

const readBehind = (tab: ClipTab): Promise<Reading> =>
  readTab({ run: runBehind({ mayRead, run: runCapture, pause }, tab), online: navigator.onLine }, tab);

/** Clip a tab behind the one in front. What is selected there is not meant. */
const keepBehind = async (world: ClipWorld, reading: Reading): Promise<Outcome> => {
  if (reading.kind === 'not-a-page' || reading.kind === 'long-address') return reading;
  const { capture, online } = reading.answer;
  const outcome = await keep(world, {
    capture: { ...capture, excerpts: [] },
    left: null,
    online,
    addressOnly: reading.kind !== 'read',
    note: '',
    under: null,
    again: false,
  });
  return withWhy(reading.kind, outcome);
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
 * Clip tabs one after the other, in their order: the one in front is read, the others where the clipper may read their sites anyhow, else
 * they are known by title and address alone. A page that several show is clipped once, as the one in front where that is among them.
 */
const clipEach = async (world: ClipWorld, { tabs, front, alone }: Tabs): Promise<TabsOutcome> => {
  const inFront = tabs.some(({ id }) => id === front.id) ? pageOf(front) : null;
  const seen = new Set<string>();
  let so = nothingYet(alone);
  for (let at = 0; at < tabs.length; at += AT_ONCE) {
    const some = tabs.slice(at, at + AT_ONCE);
    const readings = await Promise.all(some.map(async (tab) => (tab.id === front.id ? null : readBehind(tab))));
    for (const [place, tab] of some.entries()) {
      const reading = readings[place] ?? null;
      const page = pageOf(tab);
      const isTwice = page !== null && reading !== null && (seen.has(page) || page === inFront);
      if (page !== null) seen.add(page);
      const outcome = isTwice ? 'twice' : await (reading === null ? clipTab(world, tab) : keepBehind(world, reading));
      so = withTab(so, tab.title || tab.url, outcome);
    }
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
    tell(front.id, tabsSentence(word, so), {
      mark: so.ids.length > 0 ? '✓' : '!',
      isFailure,
      ids: so.ids,
      title: so.title,
    }),
    world.tellWaiting(),
  ]);
};
