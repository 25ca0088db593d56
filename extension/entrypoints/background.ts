import { defineBackground } from 'wxt/utils/define-background';
import { v7 } from 'uuid';
import { clipId } from '#shared/ids.ts';
import { serve } from '#extension/bridge/serve.ts';
import { colourBadge, markDefect } from '#extension/browser/badge.ts';
import { purgeDrafts } from '#extension/browser/drafts.ts';
import { makeMenus, onQuickClip } from '#extension/browser/gestures.ts';
import { clipperVersion, everyDay, onBegin, onEveryDay } from '#extension/browser/life.ts';
import { makeContact } from '#extension/browser/contact.ts';
import { onDeskLine } from '#extension/browser/line.ts';
import { bridgePairedDesk, pairedDesk } from '#extension/browser/pairing.ts';
import { readSettings } from '#extension/browser/settings.ts';
import { onPopupAsks } from '#extension/browser/popup-line.ts';
import { word } from '#extension/browser/words.ts';
import { answerPopup } from '#extension/clipping/answer-popup.ts';
import { coalesce } from '#extension/clipping/coalesce.ts';
import { makeTurns } from '#extension/clipping/in-turn.ts';
import { outcomeSentence } from '#extension/clipping/outcome.ts';
import { quickClip } from '#extension/clipping/quick-clip.ts';
import { purgeAndTell, tellWaiting } from '#extension/clipping/tell.ts';
import { readAhead } from '#extension/bridge/read-ahead.ts';
import { openDatabase } from '#extension/store/database.ts';
import { daysBefore, makeOutbox, type Outbox } from '#extension/store/outbox.ts';

/** Counting ten thousand waiting clips takes as long as fetching them: while they leave in batches, the badge follows now and then. */
const BADGE_PACE_MS = 1_500;

const now = (): number => Date.now();

/** Delete what was kept as long as the curator wants it kept. */
const tidyUp = async (outbox: Outbox): Promise<void> => {
  const { keptDays } = await readSettings();
  const until = daysBefore(now(), keptDays);
  await Promise.all([purgeAndTell(outbox, until), purgeDrafts(until)]);
};

// Every listener is attached before the first await: a worker that wakes for a message gets it only then.
export default defineBackground(() => {
  const outbox = makeOutbox(openDatabase());
  const tell = coalesce(() => tellWaiting(outbox));
  const world = {
    outbox,
    now,
    mintId: () => clipId.parse(v7()),
    choices: readSettings,
    tellWaiting: tell,
    inTurn: makeTurns(),
  };

  const tellAcknowledged = coalesce(tell, BADGE_PACE_MS);

  onQuickClip((tab) => void quickClip(world, tab));
  onPopupAsks((message) => answerPopup(world, message));
  const ahead = readAhead(outbox);
  const contact = makeContact(now);
  onDeskLine(
    () => pairedDesk(DESK_ORIGIN),
    (message) => {
      contact();
      return serve(
        {
          outbox: ahead,
          now,
          clipper: clipperVersion(),
          sentence: (failure) => outcomeSentence(word, { kind: 'not-stored', failure }),
          acknowledged: () => void tellAcknowledged(),
        },
        message,
      );
    },
  );
  onEveryDay(() => void tidyUp(outbox));
  onBegin(
    () => void Promise.all([makeMenus(), everyDay(), bridgePairedDesk(DESK_ORIGIN)]),
    () => void everyDay(),
  );
  self.addEventListener('unhandledrejection', ({ reason }) => void markDefect(word('defect', String(reason))));
  void colourBadge();
  void tell();
});
