import { browser } from 'wxt/browser';
import { under, type Under } from '#shared/clip.ts';

const KEY = 'lastUnder';

/** The section that was chosen last, until the browser ends; null for the inbox. */
export const readLastSection = async (): Promise<Under | null> => {
  const parsed = under.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
};

export const writeLastSection = (chosen: Under | null): Promise<void> => browser.storage.session.set({ [KEY]: chosen });
