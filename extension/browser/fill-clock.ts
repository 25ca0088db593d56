import { browser } from 'wxt/browser';

const FILL = 'fill-links';

/** Have the background woken at a time, in milliseconds since the epoch, to fill in links; null takes it back. */
export const wakeToFill = async (time: number | null): Promise<void> => {
  if (time === null) await browser.alarms.clear(FILL);
  else await browser.alarms.create(FILL, { when: time });
};

/** Call back when it is time, and when the network is there again. */
export const onTimeToFill = (act: () => void): void => {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FILL) act();
  });
  globalThis.addEventListener('online', act);
};
