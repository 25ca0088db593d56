import type { OpenIssue } from '#shared/bridge.ts';
import type { DeskStore, SeenMap, Watch } from '#pwa/store/desk-store.ts';
import type { Line } from './ask-clipper.ts';
import { seenSteps } from './seen-steps.ts';
import { makeTopic, type Topic } from './topic.ts';

interface Teller {
  /** A clipper is there, on this line; it is told everything it does not know. */
  readonly meet: (line: Line) => void;
  readonly stop: () => void;
}

interface TellWorld {
  readonly store: Pick<DeskStore, 'watchSeen' | 'watchOpenIssues'>;
  readonly locks: LockManager;
  /** Milliseconds after which what could not be told is told again. */
  readonly retryAfter: number;
}

/** Held for as long as a tab tells, so that one desk of all that are open does. */
const LOCK = 'galley-tell';

/**
 * Brings the clipper's index to where ours is, and says whether it is there. It is asked first, by a step from our state to itself:
 * where it stands already nothing is sent, where it stands at what this tab told last the difference, and else all of it.
 */
const tellSeen = async (line: Line, map: SeenMap, told: SeenMap | null): Promise<boolean> => {
  const question = { from: map.name, to: map.name, part: 0, last: true, places: [], put: [], drop: [] };
  const asked = await line.ask({ ask: 'seen', change: question }, 'noted-seen');
  if (!asked.ok) return false;
  if (asked.value.state === map.name) return true;
  const before = told !== null && told.name === asked.value.state ? told : null;
  let state: string | null = asked.value.state;
  for (const change of seenSteps(before, map)) {
    const noted = await line.ask({ ask: 'seen', change }, 'noted-seen');
    if (!noted.ok) return false;
    ({ state } = noted.value);
  }
  return state === map.name;
};

/** Tells where pages were seen, from one state to the next. */
const seenTopic = (): Topic<SeenMap> => {
  let told: SeenMap | null = null;
  return makeTopic(async (line, map) => {
    if (!(await tellSeen(line, map, told))) return false;
    told = map;
    return true;
  });
};

const offersTopic = (): Topic<readonly OpenIssue[]> =>
  makeTopic(async (line, issues) => (await line.ask({ ask: 'offer', issues: [...issues] }, 'noted')).ok);

/**
 * Tells the clipper which issues are open and where pages were seen, when it appears and whenever that changes. All of it is advice: what
 * goes wrong here is tried again later, is no failure of the bridge and keeps no clip from being taken over.
 */
export const makeTeller = ({ store, locks, retryAfter }: TellWorld): Teller => {
  const [offers, seen] = [offersTopic(), seenTopic()];
  let offersText = '';
  let line: Line | null = null;
  let telling = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const ends: (() => void)[] = [];
  const stopping = new AbortController();

  /** Both are tried: the one says nothing about the other. */
  const tellOnce = async (used: Line): Promise<boolean> => {
    const offered = await offers.tell(used);
    return (await seen.tell(used)) && offered;
  };
  /** The line, as long as there is something to say over it. */
  const lineToTell = (): Line | null => ((offers.isDue() || seen.isDue()) && !stopping.signal.aborted ? line : null);
  /** Whether all of it could be told, to whoever is there now. */
  const tellAll = async (): Promise<boolean> => {
    for (let used = lineToTell(); used !== null; used = lineToTell())
      if (!(await tellOnce(used)) && line === used) return false;
    return true;
  };
  const tellAndRest = async (): Promise<void> => {
    let done = false;
    try {
      done = await tellAll();
    } finally {
      telling = false;
      if (!done) retry = setTimeout(tell, retryAfter);
      // What changed while the last answer was on its way here.
      else if (lineToTell() !== null) tell();
    }
  };
  const tell = (): void => {
    clearTimeout(retry);
    if (telling) return;
    telling = true;
    void tellAndRest();
  };
  /** Follows a watch, and once more when it failed. The store says itself what is wrong, wherever more than advice hangs on it. */
  const follow = <Value>(watch: () => Watch<Value>, next: (value: Value) => void): void => {
    const failed = (): void => {
      const again = setTimeout(() => follow(watch, next), retryAfter);
      ends.push(() => clearTimeout(again));
    };
    ends.push(watch().subscribe(next, failed));
  };
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      stopping.signal.addEventListener('abort', () => resolve());
      follow(
        () => store.watchOpenIssues(),
        (issues) => {
          const text = JSON.stringify(issues);
          if (text === offersText) return;
          offersText = text;
          offers.set(issues);
          tell();
        },
      );
      follow(
        () => store.watchSeen(),
        (map) => {
          seen.set(map);
          tell();
        },
      );
    });
  locks.request(LOCK, { signal: stopping.signal }, lead).catch((error: unknown) => {
    // Aborted when this desk stops before its turn came; anything else is a defect, and goes to the one handler of those.
    if (!stopping.signal.aborted) reportError(error);
  });

  return {
    meet(next) {
      line = next;
      offers.forget();
      seen.forget();
      tell();
    },
    stop() {
      clearTimeout(retry);
      line = null;
      for (const end of ends.splice(0)) end();
      stopping.abort();
    },
  };
};
