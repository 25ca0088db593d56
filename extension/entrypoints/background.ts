import { defineBackground } from 'wxt/utils/define-background';
import { makeRoomProbe } from '#shared/disk/room-probe.ts';
import { turnLog } from '#shared/disk/turn-log.ts';
import { readAhead } from '#extension/bridge/read-ahead.ts';
import { serve, type ServeWorld } from '#extension/bridge/serve.ts';
import { colourBadge, markTrouble } from '#extension/browser/badge.ts';
import { logMemory } from '#extension/browser/log-memory.ts';
import { makeContact } from '#extension/browser/contact.ts';
import { makeMenus } from '#extension/browser/gestures.ts';
import { clipperVersion, everyDay, onBegin, onEveryDay } from '#extension/browser/life.ts';
import { defectWords } from '#extension/browser/known-defect.ts';
import { onDeskLine } from '#extension/browser/line.ts';
import { keepPaintAlways } from '#extension/browser/paint-always.ts';
import { onQuotesAsked } from '#extension/browser/paint-line.ts';
import { bridgePairedDesk, pairedDesk } from '#extension/browser/pairing.ts';
import { makePickMenu } from '#extension/browser/picker-tab.ts';
import { readSettings } from '#extension/browser/settings.ts';
import { readTestimony, writeTestimony } from '#extension/browser/witness-place.ts';
import { word } from '#extension/browser/words.ts';
import { answerPages } from '#extension/clipping/answer-pages.ts';
import { choicesOr } from '#extension/clipping/choices.ts';
import { clipOnGestures } from '#extension/clipping/clip-on-gestures.ts';
import { coalesce } from '#extension/clipping/coalesce.ts';
import { startFilling, type Filler } from '#extension/clipping/filling/start-filling.ts';
import { makeTurns } from '#extension/clipping/in-turn.ts';
import { outcomeSentence } from '#extension/clipping/outcome.ts';
import type { ClipWorld } from '#extension/clipping/quick-clip.ts';
import { quotesHere } from '#extension/clipping/quotes-here.ts';
import { keepSeenBadge } from '#extension/clipping/seen-badge.ts';
import { makeSeenOf } from '#extension/clipping/seen-of.ts';
import { tellWaiting } from '#extension/clipping/tell.ts';
import { tellLoss, tellNoted, tellUnread } from '#extension/clipping/tell-loss.ts';
import { tidyUp } from '#extension/clipping/tidy-up.ts';
import { tellUnfinished } from '#extension/clipping/unfinished.ts';
import { openDatabase } from '#extension/store/database.ts';
import { makeFillings } from '#extension/store/fillings.ts';
import { makeMender } from '#extension/store/mend-connection.ts';
import { makeOffers } from '#extension/store/offers.ts';
import { makeOutbox } from '#extension/store/outbox.ts';
import { makeSeenIndex } from '#extension/store/seen.ts';
import { openToldDatabase } from '#extension/store/told-database.ts';
import { makeWitness } from '#extension/store/witness.ts';

/** Counting ten thousand waiting clips takes as long as fetching them: while they leave in batches, the badge follows now and then. */
const BADGE_PACE_MS = 1_500;

const now = (): number => Date.now();

const tellDefect = (reason: unknown): void => void markTrouble('defect', defectWords(word, reason, 'defect'));

/** Answer the paired desk, and remember when it was heard last. */
const serveDesk = (kept: Omit<ServeWorld, 'now' | 'clipper' | 'sentence'>): void => {
  const world: ServeWorld = {
    ...kept,
    now,
    clipper: clipperVersion(),
    sentence: (failure) => outcomeSentence(word, { kind: 'not-stored', failure }),
  };
  const contact = makeContact(now);
  onDeskLine(
    () => pairedDesk(DESK_ORIGIN),
    (message) => {
      contact();
      return serve(world, message);
    },
  );
};

/** Menus, alarms and the bridge, set up after an installation or update and at each start of the browser. */
const setUp = (filler: Filler): void =>
  onBegin(
    () => {
      void Promise.all([makeMenus().then(makePickMenu), everyDay(), bridgePairedDesk(DESK_ORIGIN)]);
      // Whether the alarm for it outlives an update is up to the browser.
      filler.begin();
    },
    () => {
      void everyDay();
      filler.begin();
    },
  );

// Every listener is attached before the first await: a worker that wakes for a message gets it only then.
export default defineBackground(() => {
  const witness = makeWitness({
    place: { read: readTestimony, write: writeTestimony },
    now,
    told: (loss) => void tellLoss(loss),
    noted: (isNoted) => void tellNoted(isNoted),
    unread: () => void tellUnread(),
  });
  const mend = makeMender(logMemory, () => turnLog(indexedDB), makeRoomProbe(navigator.storage));
  const database = openDatabase(undefined, witness, now, mend);
  const toldByDesk = openToldDatabase(undefined, mend);
  // One for gestures and desk alike: what is taken back is not handed out from what was read ahead.
  const outbox = readAhead(makeOutbox(database));
  const seen = makeSeenIndex(toldByDesk);
  const offers = makeOffers(toldByDesk);
  const choices = choicesOr(readSettings);
  const seenOf = makeSeenOf(seen, choices);
  const tell = coalesce(() => tellWaiting(outbox));
  const mint = { mintId: () => database.minter.mint(), now };
  const filler = startFilling({ ...mint, tellWaiting: tell }, makeFillings(database));
  const world: ClipWorld = {
    ...mint,
    outbox,
    choices,
    tellWaiting: async () => {
      await tell();
      filler.begin();
    },
    inTurn: makeTurns(),
    seen: async (page) => (await seenOf([page]))[0] ?? null,
  };

  clipOnGestures(world);
  answerPages({ ...world, seenOf, offers, witness }, filler.beginAnew);
  const seenChanged = keepSeenBadge(seenOf);
  const tellAcknowledged = coalesce(tell, BADGE_PACE_MS);
  serveDesk({ outbox, offers, seen, witness, acknowledged: () => void tellAcknowledged(), seenChanged });
  onQuotesAsked((url, canonical) => quotesHere(world, url, canonical));
  keepPaintAlways(makeTurns());
  onEveryDay(() => void tidyUp(outbox, now()));
  setUp(filler);
  self.addEventListener('unhandledrejection', ({ reason }) => tellDefect(reason));
  void colourBadge();
  void tellUnfinished();
  void tell();
});
