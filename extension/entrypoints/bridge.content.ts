import { defineContentScript } from 'wxt/utils/define-content-script';
import { announce, onAsked } from '#extension/bridge/doorbell.ts';
import { makePipe } from '#extension/bridge/pipe.ts';
import { onBell } from '#extension/browser/bell.ts';
import { connectToBackground } from '#extension/browser/line.ts';
import { onUnpaired, pairedDesk } from '#extension/browser/pairing.ts';
import { word } from '#extension/browser/words.ts';
import { startBridge } from '#extension/bridge/start.ts';

export default defineContentScript({
  matches: [DESK_PAGES],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: async () => {
    const { origin } = location;
    if (window.top !== window || origin !== (await pairedDesk(DESK_ORIGIN))) return;
    startBridge({
      page: window,
      announce,
      onAsked,
      makePipe,
      onBell,
      connect: connectToBackground,
      onUnpaired: (unpaired) => onUnpaired(origin, DESK_ORIGIN, unpaired),
      lost: word('lost'),
    });
  },
});
