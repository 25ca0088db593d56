import { browser } from 'wxt/browser';

const PURGE = 'purge';

/** The clipper's version, as the manifest states it. */
export const clipperVersion = (): string => browser.runtime.getManifest().version;

/** Call back after an installation or update, and at each start of the browser. */
export const onBegin = (installed: () => void, started: () => void): void => {
  browser.runtime.onInstalled.addListener(installed);
  browser.runtime.onStartup.addListener(started);
};

/** Have something done once a day, asleep or not. */
export const everyDay = async (): Promise<void> => {
  await browser.alarms.create(PURGE, { delayInMinutes: 5, periodInMinutes: 24 * 60 });
};

export const onEveryDay = (act: () => void): void => {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PURGE) act();
  });
};
