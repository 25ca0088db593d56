import { BRIDGE_VERSION } from '#shared/bridge.ts';
import { fail, type Result } from '#shared/result.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { openLine, type Line } from './ask-clipper.ts';
import { makeNewsKeeper, type NewsKeeper } from './clipper-news.ts';
import type { ClipperState } from './clipper-state.ts';
import { watchDoor } from './doorbell.ts';
import { drainAgain, drainClipper } from './drain.ts';
import type { DrainFailure } from './intake.ts';
import { makeTeller } from './tell-clipper.ts';

interface BridgeWorld {
  readonly window: Window;
  /** The desk's own origin. */
  readonly origin: string;
  readonly store: DeskStore;
  readonly locks: LockManager;
  /** Milliseconds without an answer after which the clipper counts as absent. */
  readonly absentAfter?: number;
  /** Milliseconds after which a request counts as unanswered. */
  readonly patience?: number;
  /** Milliseconds before the first new try after a failure; doubles up to a minute. */
  readonly firstRetry?: number;
  /** Milliseconds after which what the clipper could not be told is told again. */
  readonly tellAgainAfter?: number;
  /** Storage outside of the store (localStorage), for what of the clipper's news was read. */
  readonly memory?: Storage;
}

/** A failure to take clips over, with a sentence for the user. */
interface PullFailure {
  readonly kind: 'absent' | 'failed';
  readonly why: string;
}

/** The desk's end of the bridge. */
export interface ClipperLink {
  readonly state: { get(): ClipperState; subscribe(changed: () => void): () => void };
  /** Take over what waits, now; resolves when done, or when it did not work (then `state` says why). */
  pullNow(): Promise<void>;
  /** Ask for everything the clipper still has, delivered clips too. */
  pullAgain(): Promise<Result<{ readonly stored: number }, PullFailure>>;
  /** What the clipper says of clips that are missing here, or that it lost itself. */
  readonly news: NewsKeeper['news'];
  /** What is missing here may stay in the clipper. */
  leaveMissing(): void;
  /** The clipper's loss that was found then was read; `news` tells it no more once the clipper knows. */
  readLoss(at: number): Promise<void>;
  /** Messages of the wrong shape that were dropped. */
  dropped(): number;
  stop(): void;
}

const LONGEST_RETRY = 60_000;
const ABSENT = 'The clipper does not answer. Check that it is installed and switched on, then reload this page.';

const BROKEN = 'Taking over clips went wrong. They are safe in the clipper; reload this page to try again.';

const OLDER = 'This clipper is older than the desk: update the clipper. Its clips are safe in it.';
const NEWER =
  'This clipper is newer than the desk: reload this page to update the desk. Its clips are safe in the clipper.';

const sentence = (failure: DrainFailure): string => (failure.kind === 'silent' ? ABSENT : failure.why);

/** Looks for the clipper, stays in touch with it, and takes its clips over whenever there are some. */
export const startBridge = (world: BridgeWorld): ClipperLink => {
  const { window, origin, store, locks, absentAfter = 1_500, patience = 15_000, firstRetry = 1_000 } = world;
  const keeper = makeNewsKeeper(store, world.memory);
  const teller = makeTeller({ store, locks, retryAfter: world.tellAgainAfter ?? 30_000 });
  const listeners = new Set<() => void>();
  let state: ClipperState = { kind: 'looking' };
  let line: Line | null = null;
  let drops = 0;
  let failures = 0;
  let retry: number | undefined;
  let absent: number | undefined;
  let pulling: Promise<void> | null = null;
  let askedAgain = false;
  let clipper = '';
  let stopped = false;

  const say = (next: ClipperState): void => {
    if (stopped) return;
    state = next;
    for (const changed of listeners) changed();
  };
  const dropped = (): void => {
    drops += 1;
  };
  const look = (): void => {
    window.clearTimeout(absent);
    absent = window.setTimeout(() => {
      if (line === null) say({ kind: 'absent' });
    }, absentAfter);
    door.ask();
  };
  const retryLater = (): void => {
    window.clearTimeout(retry);
    retry = window.setTimeout(() => void pullNow(), Math.min(firstRetry * 2 ** failures, LONGEST_RETRY));
    failures += 1;
  };
  const lose = (failure: DrainFailure, used: Line): void => {
    // A newer port came meanwhile: what went wrong on the old one says nothing any more.
    if (line !== used) return;
    if (failure.kind === 'silent') {
      line.close();
      line = null;
      say({ kind: 'looking' });
      look();
    } else say({ kind: 'failed', why: failure.why });
    retryLater();
  };
  const pullOnce = async (used: Line): Promise<void> => {
    const drained = await locks.request('galley-drain', () => drainClipper(used, store));
    if (!drained.ok) {
      lose(drained.failure, used);
      return;
    }
    failures = 0;
    window.clearTimeout(retry);
    if (line === used) say({ kind: 'connected', waiting: 0, clipper });
  };
  const pullAll = async (): Promise<void> => {
    try {
      do {
        askedAgain = false;
        if (line !== null) await pullOnce(line);
      } while (askedAgain);
    } catch (defect) {
      // Nothing was acknowledged, so nothing is lost; the user hears it here, the defect goes to the one handler.
      say({ kind: 'failed', why: BROKEN });
      reportError(defect);
    } finally {
      pulling = null;
    }
  };
  const pullNow = (): Promise<void> => {
    if (line === null) look();
    else if (pulling !== null) askedAgain = !stopped;
    else pulling = pullAll();
    return pulling ?? Promise.resolve();
  };
  const greet = async (used: Line): Promise<void> => {
    const hello = await used.ask({ ask: 'hello', v: BRIDGE_VERSION }, 'hello');
    if (!hello.ok) {
      lose(hello.failure, used);
      return;
    }
    if (line !== used) return;
    clipper = hello.value.clipper;
    say({ kind: 'connected', waiting: hello.value.waiting, clipper });
    teller.meet(used);
    void keeper.hear(used);
    await pullNow();
  };
  const opened = (port: MessagePort): void => {
    window.clearTimeout(absent);
    line?.close();
    const used = openLine(port, {
      patience,
      dropped,
      rung(waiting) {
        if (line !== used) return;
        if (state.kind === 'connected') say({ ...state, waiting });
        void pullNow();
      },
    });
    line = used;
    void greet(used);
  };
  const otherVersion = (version: number): void => {
    // One that is spoken with already counts: the other is a leftover of an update.
    if (version === BRIDGE_VERSION || line !== null) {
      dropped();
      return;
    }
    window.clearTimeout(absent);
    say({ kind: 'failed', why: version < BRIDGE_VERSION ? OLDER : NEWER });
  };
  const door = watchDoor({ window, origin, opened, otherVersion, dropped });
  const returned = (): void => {
    if (window.document.visibilityState === 'visible') void pullNow();
  };
  window.document.addEventListener('visibilitychange', returned);
  window.addEventListener('focus', returned);
  window.addEventListener('online', returned);
  look();

  return {
    state: {
      get: () => state,
      subscribe(changed) {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    pullNow,
    async pullAgain() {
      const used = line;
      if (used === null) return fail({ kind: 'absent', why: ABSENT });
      const drained = await locks.request('galley-drain', () => drainAgain(used, store));
      if (drained.ok) await keeper.hear(used);
      return drained.ok ? drained : fail({ kind: 'failed', why: sentence(drained.failure) });
    },
    news: keeper.news,
    leaveMissing: () => keeper.leaveMissing(),
    readLoss: async (at) => {
      if (line !== null) await keeper.hear(line, at);
    },
    dropped: () => drops,
    stop() {
      stopped = true;
      window.clearTimeout(absent);
      window.clearTimeout(retry);
      door.stop();
      teller.stop();
      window.document.removeEventListener('visibilitychange', returned);
      window.removeEventListener('focus', returned);
      window.removeEventListener('online', returned);
      line?.close();
      line = null;
    },
  };
};
