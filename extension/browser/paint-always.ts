import { browser } from 'wxt/browser';
import { changeSettings, onSettings, readSettings } from './settings.ts';
import { PAINT_STYLE } from './paint-tab.ts';

/** What painting on every visit has to be allowed to read. */
const PAGES = { origins: ['https://*/*', 'http://*/*'] };

const SCRIPT = 'paint-always';

const isRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] })).length > 0;

const register = (): Promise<void> =>
  browser.scripting.registerContentScripts([
    { id: SCRIPT, js: ['paint-always.js'], css: [PAINT_STYLE], matches: PAGES.origins, runAt: 'document_idle' },
  ]);

/** Have the paint script on every page exactly while that is chosen and allowed. */
const settle = async (): Promise<void> => {
  const [{ paintAlways }, allowed, registered] = await Promise.all([
    readSettings(),
    browser.permissions.contains(PAGES),
    isRegistered(),
  ]);
  const wanted = paintAlways && allowed;
  if (wanted && !registered) await register();
  if (!wanted && registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
};

/**
 * Choose whether highlights are painted on every visit; true where they are from now on. To be called first thing in a user's
 * gesture, for it asks for the right to read the pages where that is missing; a refusal leaves the setting off.
 *
 * @public
 */
export const setPaintAlways = async (on: boolean): Promise<boolean> => {
  const allowed = on && (await browser.permissions.request(PAGES));
  await changeSettings({ paintAlways: allowed });
  return allowed;
};

/** Keep to the setting and to the right, whichever changes: a right that is taken back takes the setting with it. */
export const keepPaintAlways = (inTurn: (work: () => Promise<void>) => Promise<void>): void => {
  const turn = (): void => void inTurn(settle);
  onSettings(turn);
  browser.permissions.onAdded.addListener(turn);
  browser.permissions.onRemoved.addListener(() => {
    void browser.permissions.contains(PAGES).then(async (allowed) => {
      if (!allowed && (await readSettings()).paintAlways) await changeSettings({ paintAlways: false });
      turn();
    });
  });
  browser.runtime.onInstalled.addListener(turn);
  browser.runtime.onStartup.addListener(turn);
};
