import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readTroubles, troublesSeen, unmarkTab } from '#extension/browser/badge.ts';
import { draftAmong, dropDraft, writeDraft } from '#extension/browser/drafts.ts';
import { quickClipKey } from '#extension/browser/keys.ts';
import { readLastSection, writeLastSection } from '#extension/browser/last-section.ts';
import { paintTab } from '#extension/browser/paint-tab.ts';
import { pairedDesk } from '#extension/browser/pairing.ts';
import { pickLinksInFront } from '#extension/browser/picker-tab.ts';
import { askBackground } from '#extension/browser/popup-line.ts';
import { readSettings } from '#extension/browser/settings.ts';
import { openOptions, openTab } from '#extension/browser/tabs.ts';
import { directionOf } from '#extension/browser/own-locale.ts';
import { word } from '#extension/browser/words.ts';
import { choicesOr } from '#extension/clipping/choices.ts';
import { pause } from '#extension/clipping/pause.ts';
import { runInFront } from '#extension/clipping/run-behind.ts';
import { openPopup } from '#extension/ui/popup/open-popup.ts';

/** The popup itself. One file, not modules of their own: the browser takes as long to fetch each as to run it. */
export default defineUnlistedScript(() => {
  void openPopup(document, {
    word,
    direction: directionOf(word),
    online: navigator.onLine,
    desk: () => pairedDesk(DESK_ORIGIN),
    names: choicesOr(readSettings),
    tab: () => window.frontReading.tab,
    // A page that never answers is clipped by its address here, too.
    capture: runInFront({ run: () => window.frontReading.ran, pause }),
    ask: askBackground,
    paint: paintTab,
    drafts: {
      read: async (address) => draftAmong(await window.frontReading.stored, address),
      write: writeDraft,
      drop: dropDraft,
    },
    troubles: {
      read: readTroubles,
      seen: async (sentences, tabId) => {
        await Promise.all([troublesSeen(sentences), unmarkTab(tabId)]);
      },
    },
    lastSection: { read: readLastSection, write: writeLastSection },
    key: quickClipKey,
    pickLinks: pickLinksInFront,
    openOptions,
    open: openTab,
    close: () => window.close(),
  });
});
