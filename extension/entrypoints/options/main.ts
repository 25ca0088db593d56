import { onBell } from '#extension/browser/bell.ts';
import { lastContact, onContact } from '#extension/browser/contact.ts';
import { giveFillSitesBack } from '#extension/browser/fill-sites.ts';
import { allKeys, changeKey, openKeySettings } from '#extension/browser/keys.ts';
import { directionOf, localeOf } from '#extension/browser/own-locale.ts';
import { logMemory } from '#extension/browser/log-memory.ts';
import { askForDesk, mayReachDesk, pairDesk, pairedDesk } from '#extension/browser/pairing.ts';
import { askBackground } from '#extension/browser/popup-line.ts';
import { askForRight, giveRightBack, hasRight, onRights } from '#extension/browser/rights.ts';
import { saveFile } from '#extension/browser/save-file.ts';
import { changeSettings, onSettings, readSettings } from '#extension/browser/settings.ts';
import { openTab } from '#extension/browser/tabs.ts';
import { word } from '#extension/browser/words.ts';
import { openDatabase } from '#extension/store/database.ts';
import { makeFillings } from '#extension/store/fillings.ts';
import { makeMender } from '#extension/store/mend-connection.ts';
import { makeOutbox } from '#extension/store/outbox.ts';
import { makeRoomProbe } from '#shared/disk/room-probe.ts';
import { turnLog } from '#shared/disk/turn-log.ts';
import { openOptions } from '#extension/ui/options/open-options.ts';

/** A batch of clips that is held in memory at once while they are written into a file, in bytes. */
const PIECE = 1_048_576;

const mend = makeMender(logMemory, () => turnLog(indexedDB), makeRoomProbe(navigator.storage));
const database = openDatabase(undefined, undefined, undefined, mend);
const outbox = makeOutbox(database);
const fillings = makeFillings(database);
const paired = (): Promise<string> => pairedDesk(DESK_ORIGIN);

openOptions(document, {
  word,
  direction: directionOf(word),
  locale: localeOf(word),
  now: () => Date.now(),
  settings: { read: readSettings, change: changeSettings, onChanged: onSettings },
  desk: {
    builtIn: DESK_ORIGIN,
    paired,
    mayReach: mayReachDesk,
    ask: askForDesk,
    pair: (origin) => pairDesk(origin, DESK_ORIGIN),
    lastContact,
    onNews: (changed) => {
      onContact(changed);
      onBell(changed);
    },
    open: async () => openTab(await paired()),
  },
  keys: { all: allKeys, change: changeKey(), openSettings: openKeySettings },
  rights: {
    has: hasRight,
    ask: askForRight,
    giveBack: giveRightBack,
    giveSitesBack: giveFillSitesBack,
    onChanged: onRights,
  },
  unfilled: {
    all: fillings.givenUp,
    tryAgain: async () => {
      const again = await fillings.tryAgain();
      if (again.ok) await askBackground({ ask: 'fill-links' });
      return again;
    },
    onChanged: fillings.onGivenUp,
  },
  storage: {
    used: async () => (await navigator.storage.estimate()).usage ?? null,
    isPersisted: () => navigator.storage.persisted(),
    persist: () => navigator.storage.persist(),
  },
  outbox: {
    count: async () => {
      const stats = await outbox.stats();
      return stats.ok ? stats.value : null;
    },
    everything: (after) => outbox.pullAgain(PIECE, after),
  },
  save: saveFile,
});
