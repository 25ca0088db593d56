import { browser } from 'wxt/browser';
import { EVERY_PAGE } from './every-page.ts';
import { hasRight, type Right } from './rights.ts';
import { changeSettings, onSettings, readSettings } from './settings.ts';
import { PAINT_STYLE } from './paint-tab.ts';

/** What painting on every visit has to be allowed to read. */
const PAGES: Right = { origins: EVERY_PAGE };

const SCRIPT = 'paint-always';

const isRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] })).length > 0;

const register = (): Promise<void> =>
  browser.scripting.registerContentScripts([
    { id: SCRIPT, js: ['paint-always.js'], css: [PAINT_STYLE], matches: [...EVERY_PAGE], runAt: 'document_idle' },
  ]);

/** Have the paint script on every page exactly while that is chosen and allowed. */
const settle = async (): Promise<void> => {
  const [{ paintAlways }, allowed, registered] = await Promise.all([readSettings(), hasRight(PAGES), isRegistered()]);
  const wanted = paintAlways && allowed;
  if (wanted && !registered) await register();
  if (!wanted && registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
};

/** Keep to the setting and to the right, whichever changes: a right that is taken back takes the setting with it. */
export const keepPaintAlways = (inTurn: (work: () => Promise<void>) => Promise<void>): void => {
  const turn = (): void => void inTurn(settle);
  onSettings(turn);
  browser.permissions.onAdded.addListener(turn);
  browser.permissions.onRemoved.addListener(() => {
    void hasRight(PAGES).then(async (allowed) => {
      if (!allowed && (await readSettings()).paintAlways) await changeSettings({ paintAlways: false });
      turn();
    });
  });
  browser.runtime.onInstalled.addListener(turn);
  browser.runtime.onStartup.addListener(turn);
};
