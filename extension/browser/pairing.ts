import { browser } from 'wxt/browser';
import { changeSettings, onSettings, readSettings } from './settings.ts';
import { bridgeOpenDesks } from './tabs.ts';

const SCRIPT = 'paired-desk';

/** Origin of the one desk that gets the clips; `builtIn` where the curator paired no other. */
export const pairedDesk = async (builtIn: string): Promise<string> => (await readSettings()).deskOrigin ?? builtIn;

/** Call back once this origin is paired no longer. Gives a function that stops listening. */
export const onUnpaired = (origin: string, builtIn: string, unpaired: () => void): (() => void) =>
  onSettings(({ deskOrigin }) => {
    if ((deskOrigin ?? builtIn) !== origin) unpaired();
  });

/** What covers the pages of an origin. Firefox takes no port in a match pattern; who calls is compared by origin all the same. */
const pagesOf = (origin: string): string => {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
};

export const mayReachDesk = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pagesOf(origin)] });

/** Ask for the right to run the bridge at an origin. First thing in a user's gesture, or browsers refuse. */
export const askForDesk = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pagesOf(origin)] });

/** Have the bridge run at the desk that is paired, and at no other besides the built-in one, where it keeps silent. */
export const bridgePairedDesk = async (builtIn: string): Promise<void> => {
  const origin = await pairedDesk(builtIn);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (origin !== builtIn)
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT,
        js: ['content-scripts/bridge.js'],
        matches: [pagesOf(origin)],
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
  if (await mayReachDesk(origin)) await bridgeOpenDesks(pagesOf(origin), origin);
};

/**
 * Pair a desk in place of the one before, whose right to the bridge is given back. Stored first: from then on the clips go to this origin
 * only, whatever else succeeds.
 */
export const pairDesk = async (origin: string, builtIn: string): Promise<void> => {
  const before = await pairedDesk(builtIn);
  await changeSettings({ deskOrigin: origin === builtIn ? null : origin });
  await browser.storage.local.remove('contact');
  await bridgePairedDesk(builtIn);
  // What the manifest asks for at installation stays; browsers refuse to take it back.
  if (before !== origin && pagesOf(before) !== pagesOf(builtIn) && pagesOf(before) !== pagesOf(origin))
    await browser.permissions.remove({ origins: [pagesOf(before)] });
};
