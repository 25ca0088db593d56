import { browser } from 'wxt/browser';

const TABS = { permissions: ['tabs' as const] };

/** Leave to read the addresses of other tabs. */
export interface TabLeave {
  /** Whether it was given before; then the browser asks nothing. */
  readonly had: Promise<boolean>;
  readonly given: Promise<boolean>;
}

/**
 * Ask for it. A browser shows its question only while the gesture lasts, so this has to be the first thing a gesture does: nothing may be
 * awaited before. A refusal is an answer; where the browser cannot even ask, it is one too.
 */
export const askForTabs = (): TabLeave => {
  const given = browser.permissions.request(TABS).catch(() => false);
  return { had: browser.permissions.contains(TABS), given };
};
