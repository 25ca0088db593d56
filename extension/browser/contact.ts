import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

const KEY = 'contact';

/** So often the time of the last contact is written down while a desk talks, in milliseconds. */
const PACE = 20_000;

/** Remember when the desk was heard last. */
export const makeContact = (now: () => number): (() => void) => {
  let noted = -Infinity;
  return () => {
    // Both ways: the clock may have been set back.
    if (Math.abs(now() - noted) < PACE) return;
    noted = now();
    void browser.storage.local.set({ [KEY]: noted });
  };
};

/** When the paired desk was heard last, in milliseconds since the epoch; null where it was not yet. */
export const lastContact = async (): Promise<number | null> => {
  const parsed = z.number().safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
};

/** Call back when the paired desk was heard again. */
export const onContact = (heard: () => void): void => {
  browser.storage.local.onChanged.addListener((changes: Record<string, unknown>) => {
    if (changes[KEY] !== undefined) heard();
  });
};
