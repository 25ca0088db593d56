import { defineBackground } from 'wxt/utils/define-background';
import { v7 } from 'uuid';
import type { Capture } from '#shared/capture.ts';
import { clipId, type ClipId } from '#shared/ids.ts';
import { serve } from '#extension/bridge/serve.ts';
import { colourBadge, markDefect } from '#extension/browser/badge.ts';
import { purgeDrafts } from '#extension/browser/drafts.ts';
import { makeMenus, onGestures } from '#extension/browser/gestures.ts';
import { clipperVersion, everyDay, onBegin, onEveryDay } from '#extension/browser/life.ts';
import { makeContact } from '#extension/browser/contact.ts';
import { onDeskLine } from '#extension/browser/line.ts';
import { bridgePairedDesk, pairedDesk } from '#extension/browser/pairing.ts';
import { keepPaintAlways } from '#extension/browser/paint-always.ts';
import { onQuotesAsked } from '#extension/browser/paint-line.ts';
import { makePickMenu, onPickLinks } from '#extension/browser/picker-tab.ts';
import { onPopupAsks } from '#extension/browser/popup-line.ts';
import { readSettings } from '#extension/browser/settings.ts';
import { onUndoAsked } from '#extension/browser/undo-line.ts';
import { word } from '#extension/browser/words.ts';
import { answerPicker } from '#extension/clipping/answer-picker.ts';
import { answerPopup } from '#extension/clipping/answer-popup.ts';
import { choicesOr } from '#extension/clipping/choices.ts';
import { clipLink } from '#extension/clipping/clip-link.ts';
import { clipPicture } from '#extension/clipping/clip-picture.ts';
import { clipTabs } from '#extension/clipping/clip-tabs.ts';
import { coalesce } from '#extension/clipping/coalesce.ts';
import { makeTurns } from '#extension/clipping/in-turn.ts';
import { startFilling } from '#extension/clipping/filling/start-filling.ts';
import { outcomeSentence, type Outcome } from '#extension/clipping/outcome.ts';
import { quickClip } from '#extension/clipping/quick-clip.ts';
import { keepSeenBadge } from '#extension/clipping/seen-badge.ts';
import { makeSeenOf } from '#extension/clipping/seen-of.ts';
import { quotesHere } from '#extension/clipping/quotes-here.ts';
import { purgeAndTell, tellWaiting } from '#extension/clipping/tell.ts';
import { undoFromToast, undoLast } from '#extension/clipping/undo.ts';
import { readAhead } from '#extension/bridge/read-ahead.ts';
import { openDatabase } from '#extension/store/database.ts';
import { makeOffers } from '#extension/store/offers.ts';
import { makeFillings } from '#extension/store/fillings.ts';
import { daysBefore, makeOutbox, type Outbox } from '#extension/store/outbox.ts';
import { makeSeenIndex } from '#extension/store/seen.ts';
import { openToldDatabase } from '#extension/store/told-database.ts';

/** Counting ten thousand waiting clips takes as long as fetching them: while they leave in batches, the badge follows now and then. */
const BADGE_PACE_MS = 1_500;

const now = (): number => Date.now();
const mintId = (): ClipId => clipId.parse(v7());

/** Delete what was kept as long as the curator wants it kept. */
const tidyUp = async (outbox: Outbox): Promise<void> => {
  const { keptDays } = await readSettings();
  const until = daysBefore(now(), keptDays);
  await Promise.all([purgeAndTell(outbox, until), purgeDrafts(until)]);
};

// Every listener is attached before the first await: a worker that wakes for a message gets it only then.
export default defineBackground(() => {
  const database = openDatabase();
  // One for gestures and desk alike: what is taken back is not handed out from what was read ahead.
  const outbox = readAhead(makeOutbox(database));
  const toldByDesk = openToldDatabase();
  const seen = makeSeenIndex(toldByDesk);
  const offers = makeOffers(toldByDesk);
  const seenOf = makeSeenOf(seen);
  const tell = coalesce(() => tellWaiting(outbox));
  const filler = startFilling({ mintId, now, tellWaiting: tell }, makeFillings(database));
  const world = {
    outbox,
    now,
    mintId,
    choices: choicesOr(readSettings),
    tellWaiting: async (): Promise<void> => {
      await tell();
      filler.begin();
    },
    inTurn: makeTurns(),
    seen: async (page: Capture) => (await seenOf([page]))[0] ?? null,
  };
  const tellAcknowledged = coalesce(tell, BADGE_PACE_MS);

  onGestures({
    clip: (tab) => void quickClip(world, tab),
    clipLink: (tab, link) => void clipLink(world, tab, link),
    clipPicture: (tab, picture) => void clipPicture(world, tab, picture),
    clipTabs: (tab, wanted, leave) => void clipTabs(world, tab, wanted, leave),
    undo: (tab) => void undoLast(world, tab?.id ?? -1),
  });
  onUndoAsked((tabId, key) => undoFromToast(world, tabId, key));
  const picker = {
    ...world,
    sentence: (outcome: Outcome) => outcomeSentence(word, outcome),
    seenOf,
    fillLinks: filler.beginAnew,
  };
  onPopupAsks(
    async (message) => (await answerPicker(picker, message)) ?? answerPopup({ ...world, seenOf, offers }, message),
  );
  onQuotesAsked((url, canonical) => quotesHere(world, url, canonical));
  keepPaintAlways(makeTurns());
  onPickLinks();
  const seenChanged = keepSeenBadge(seenOf);
  const contact = makeContact(now);
  onDeskLine(
    () => pairedDesk(DESK_ORIGIN),
    (message) => {
      contact();
      return serve(
        {
          outbox,
          offers,
          seen,
          now,
          clipper: clipperVersion(),
          sentence: (failure) => outcomeSentence(word, { kind: 'not-stored', failure }),
          acknowledged: () => void tellAcknowledged(),
          seenChanged,
        },
        message,
      );
    },
  );
  onEveryDay(() => void tidyUp(outbox));
  onBegin(
    () => void Promise.all([makeMenus().then(makePickMenu), everyDay(), bridgePairedDesk(DESK_ORIGIN)]),
    () => {
      void everyDay();
      filler.begin();
    },
  );
  self.addEventListener('unhandledrejection', ({ reason }) => void markDefect(word('defect', String(reason))));
  void colourBadge();
  void tell();
});
