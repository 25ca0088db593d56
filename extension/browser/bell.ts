import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

const bell = z.object({ waiting: z.int(), at: z.int() });

/**
 * Let every open desk know how many clips wait. It goes through `storage`, which wakes the bridge in each desk tab without
 * a line to it and without a permission to look for it.
 */
export const ringBell = (waiting: number): Promise<void> =>
  browser.storage.local.set({ bell: { waiting, at: Date.now() } });

/** Call back on each ring. Gives a function that stops listening. */
export const onBell = (rung: (waiting: number) => void): (() => void) => {
  const hear = (changes: Record<string, { newValue?: unknown }>): void => {
    const parsed = bell.safeParse(changes['bell']?.newValue);
    if (parsed.success) rung(parsed.data.waiting);
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
};
