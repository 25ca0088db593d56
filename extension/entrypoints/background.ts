import { defineBackground } from 'wxt/utils/define-background';
import { v7 } from 'uuid';
import { clipId, type ClipId } from '#shared/ids.ts';
import { serve } from '#extension/bridge/serve.ts';
import { colourBadge, markDefect } from '#extension/browser/badge.ts';
import { purgeDrafts } from '#extension/browser/drafts.ts';
import { makeMenus, onQuickClip } from '#extension/browser/gestures.ts';
import { clipperVersion, everyDay, onBegin, onEveryDay } from '#extension/browser/life.ts';
import { makePickMenu, onPickLinks } from '#extension/browser/picker-tab.ts';
import { onDeskLine } from '#extension/browser/line.ts';
import { onPopupAsks } from '#extension/browser/popup-line.ts';
import { bridgeOpenDesks } from '#extension/browser/tabs.ts';
import { word } from '#extension/browser/words.ts';
import { answerPicker } from '#extension/clipping/answer-picker.ts';
import { answerPopup } from '#extension/clipping/answer-popup.ts';
import { coalesce } from '#extension/clipping/coalesce.ts';
import { makeTurns } from '#extension/clipping/in-turn.ts';
import { startFilling } from '#extension/clipping/filling/start-filling.ts';
import { outcomeSentence, type Outcome } from '#extension/clipping/outcome.ts';
import { quickClip } from '#extension/clipping/quick-clip.ts';
import { purgeAndTell, tellWaiting } from '#extension/clipping/tell.ts';
import { readAhead } from '#extension/bridge/read-ahead.ts';
import { openDatabase } from '#extension/store/database.ts';
import { makeFillings } from '#extension/store/fillings.ts';
import { KEPT_MS, makeOutbox } from '#extension/store/outbox.ts';

/** Counting ten thousand waiting clips takes as long as fetching them: while they leave in batches, the badge follows now and then. */
const BADGE_PACE_MS = 1_500;

const now = (): number => Date.now();
const mintId = (): ClipId => clipId.parse(v7());

// Every listener is attached before the first await: a worker that wakes for a message gets it only then.
export default defineBackground(() => {
  const database = openDatabase();
  const outbox = makeOutbox(database);
  const tell = coalesce(() => tellWaiting(outbox));
  const filler = startFilling({ mintId, now, tellWaiting: tell }, makeFillings(database));
  const clipped = async (): Promise<void> => {
    await tell();
    filler.begin();
  };
  const world = { outbox, now, mintId, tellWaiting: clipped, inTurn: makeTurns() };

  const tellAcknowledged = coalesce(tell, BADGE_PACE_MS);

  onQuickClip((tab) => void quickClip(world, tab));
  const picker = {
    ...world,
    sentence: (outcome: Outcome) => outcomeSentence(word, outcome),
    seenOf: () => Promise.resolve([]),
    fillLinks: filler.beginAnew,
  };
  onPopupAsks(async (message) => (await answerPicker(picker, message)) ?? answerPopup(world, message));
  onPickLinks();
  const ahead = readAhead(outbox);
  onDeskLine(DESK_ORIGIN, (message) =>
    serve(
      {
        outbox: ahead,
        now,
        clipper: clipperVersion(),
        sentence: (failure) => outcomeSentence(word, { kind: 'not-stored', failure }),
        acknowledged: () => void tellAcknowledged(),
      },
      message,
    ),
  );
  onEveryDay(() => {
    void purgeAndTell(outbox, now());
    void purgeDrafts(now() - KEPT_MS);
  });
  onBegin(
    () => void Promise.all([makeMenus().then(makePickMenu), everyDay(), bridgeOpenDesks(DESK_PAGES, DESK_ORIGIN)]),
    () => {
      void everyDay();
      filler.begin();
    },
  );
  self.addEventListener('unhandledrejection', ({ reason }) => void markDefect(word('defect', String(reason))));
  void colourBadge();
  void tell();
});
