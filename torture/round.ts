import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cdp } from '../bench/cdp.ts';
import { patiently } from './asking.ts';
import type { Backstage, StoredClip } from './clipper.ts';
import { clipInPopup, pressKey } from './gestures.ts';
import { addressesOf, calmPage, nameOf, pageOf } from './pages.ts';
import { doAny } from './parts.ts';
import type { Plan } from './plan.ts';
import { openStage, type Shown, type Stage } from './tab.ts';
import { putWorkerToSleep, upset } from './upsets.ts';
import type { Web } from './web.ts';

/** What was seen of a round from outside. */
export interface Seen {
  readonly plan: Plan;
  readonly round: number;
  /** Gestures that the browser brought to the clipper. */
  readonly heard: number;
  /** What was said in toast, popup and on the button. */
  readonly sentences: readonly string[];
  readonly clips: readonly StoredClip[];
  /** The addresses the tab showed at or after the gesture. */
  readonly shown: readonly string[];
  /** What changed in a page that changes nothing by itself; null where that cannot be told. */
  readonly changes: readonly string[] | null;
  /** Where a page's text was run as a script of the clipper. */
  readonly harmed: readonly string[];
  /** What stood in a toast besides its own parts. */
  readonly strangers: readonly string[];
}

export interface RoundWorld {
  readonly cdp: Cdp;
  readonly web: Web;
  readonly backstage: Backstage;
  /** The newest clip of the rounds before. */
  readonly after: string;
}

/** The browser notes an address a little before it tells; milliseconds. */
const SLACK = 150;

/** Longest that a page which answers nobody may keep a gesture waiting, and what comes after; milliseconds. */
const LONGEST = 45_000;

/** Nothing new for so long: the gesture has come to its end. Two gestures take their turns. */
const QUIET = { one: 500, two: 1_200 };

const putPages = ({ web }: RoundWorld, plan: Plan, round: number): ReturnType<typeof addressesOf> => {
  const addresses = addressesOf(plan, round);
  web.clear();
  if (addresses.here.startsWith('http:'))
    web.put(addresses.here.replace(/#.*$/s, ''), pageOf(plan, nameOf(round, 'a')));
  web.put(addresses.pushed, calmPage(nameOf(round, 'd')));
  web.put(addresses.next, calmPage(nameOf(round, 'b')));
  web.put(addresses.elsewhere, calmPage(nameOf(round, 'c')));
  return addresses;
};

const gesture = async (cdp: Cdp, stage: Stage, plan: Plan): Promise<Awaited<ReturnType<typeof clipInPopup>> | null> => {
  switch (plan.gesture) {
    case 'popup':
      return clipInPopup(cdp, stage.shown.at(-1)?.url ?? '');
    case 'two-keys':
      await pressKey(cdp, stage);
      await pressKey(cdp, stage);
      return null;
    case 'key':
    case 'cold-key':
      await pressKey(cdp, stage);
      return null;
    default:
      return plan.gesture satisfies never;
  }
};

/** The addresses of a tab from a moment on, with the one it showed then. */
const shownSince = (shown: readonly Shown[], moment: number): readonly string[] => {
  const before = shown.findLast(({ since }) => since <= moment);
  return [...(before ? [before] : []), ...shown.filter(({ since }) => since > moment)].map(({ url }) => url);
};

interface Watched {
  readonly clips: Map<string, StoredClip>;
  readonly sentences: Set<string>;
  readonly strangers: Set<string>;
  heard: number;
  /** Milliseconds until the first clip was there. */
  clippedAfter: number;
}

const lookOnce = async ({ backstage, after }: RoundWorld, stage: Stage, tabId: number, so: Watched): Promise<void> => {
  const [state, toast] = await Promise.all([
    backstage.look(after, tabId),
    stage.isGone() ? null : patiently(stage.toast(), 3_000),
  ]);
  so.heard = Math.max(so.heard, state.heard);
  for (const clip of state.clips) so.clips.set(clip.id, clip);
  for (const title of state.titles) so.sentences.add(title);
  if (toast !== null && toast.sentence !== '') so.sentences.add(toast.sentence);
  for (const stranger of toast?.strangers ?? []) so.strangers.add(stranger);
};

/** Whether what has been seen so far can be all, had nothing more come for a while. */
const canBeAll = (plan: Plan, stage: Stage, so: Watched, waited: number): boolean => {
  if (so.sentences.size > 0) return true;
  if (so.clips.size > 0) {
    // The sentence may be late, where the page keeps it waiting too; where the page can have taken it away, nobody waits for it.
    const isSilent = stage.isGone() || plan.upset !== 'none' || doAny(plan.parts, 'hidesToast');
    return isSilent || waited > 5_000 + so.clippedAfter;
  }
  // A key that the browser lost was no gesture.
  return so.heard === 0 && waited > 2_500;
};

const watchOut = async (world: RoundWorld, plan: Plan, stage: Stage, tabId: number): Promise<Watched> => {
  const so: Watched = { clips: new Map(), sentences: new Set(), strangers: new Set(), heard: 0, clippedAfter: 0 };
  const from = performance.now();
  let changedAt = from;
  let size = -1;
  let isWoken = false;
  while (performance.now() - from < LONGEST) {
    await lookOnce(world, stage, tabId, so);
    const now = performance.now();
    if (so.clips.size > 0 && so.clippedAfter === 0) so.clippedAfter = now - from;
    const sum = so.clips.size + so.sentences.size + so.heard;
    if (sum !== size) changedAt = now;
    size = sum;
    // Who was killed says what became of its work when it is back.
    if (plan.upset === 'kill-worker' && !isWoken && now - from > 1_000) {
      isWoken = true;
      await world.backstage.wake();
    }
    if (plan.upset === 'kill-worker' && now - from > 6_000) break;
    const isQuiet = now - changedAt > (plan.gesture === 'two-keys' ? QUIET.two : QUIET.one);
    if (isQuiet && now - from > Math.max(0, plan.at) + 300 && canBeAll(plan, stage, so, now - from)) break;
    await pause(40);
  }
  return so;
};

/** Play a round. */
export const playRound = async (world: RoundWorld, plan: Plan, round: number): Promise<Seen> => {
  const { cdp, backstage } = world;
  const addresses = putPages(world, plan, round);
  if (plan.gesture === 'cold-key') await putWorkerToSleep(cdp);
  await backstage.forget();
  const stage = await openStage(cdp);
  try {
    const tabId = await backstage.frontTab();
    await stage.open(addresses.here);
    await stage.select(plan.select);
    const isWatched = !doAny(plan.parts, 'restless') && plan.upset === 'none' && (await stage.watch());
    const names = { pushed: nameOf(round, 'd'), rewritten: nameOf(round, 'e') };
    const upsetting = { cdp, stage, addresses, names };
    if (plan.at < 0) {
      void upset(upsetting, plan.upset, 0).catch(() => null);
      await pause(-plan.at);
    }
    const at = performance.now();
    const upsetDone = plan.at < 0 ? null : upset(upsetting, plan.upset, plan.at).catch(() => null);
    const said = await gesture(cdp, stage, plan);
    const so = await watchOut(world, plan, stage, tabId);
    await upsetDone;
    const isPopupHarmed = said?.harmed === true;
    return {
      plan,
      round,
      heard: plan.gesture === 'popup' ? Number(said?.opened) : so.heard,
      sentences: [...so.sentences, ...(said !== null && said.sentence !== '' ? [said.sentence] : [])],
      clips: [...so.clips.values()],
      shown: shownSince(stage.shown, at - SLACK),
      changes: isWatched && !stage.isGone() ? await stage.changes() : null,
      harmed: [
        ...(await backstage.harmed()),
        ...(isPopupHarmed ? ['the popup'] : []),
        ...(!stage.isGone() && (await stage.harmed()) ? ['the clipper’s world of the page'] : []),
      ],
      strangers: [...so.strangers],
    };
  } finally {
    await stage.close();
  }
};
