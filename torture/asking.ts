import { setTimeout as pause } from 'node:timers/promises';
import type { Cdp } from '../bench/cdp.ts';

/** What a promise comes to, or null where it fails or takes longer than so many milliseconds: a page that hangs answers nobody. */
export const patiently = async <Value>(promise: Promise<Value>, ms: number): Promise<Value | null> => {
  const ended = new AbortController();
  const late = pause(ms, null, { signal: ended.signal }).catch(() => null);
  try {
    return await Promise.race([promise, late]);
  } catch {
    return null; // The tab or the worker is gone; what became of the gesture is looked for elsewhere.
  } finally {
    ended.abort();
  }
};

/** One command that may never be answered. */
export const ask = (
  cdp: Cdp,
  session: string,
  method: string,
  params: object = {},
  ms = 2_000,
): Promise<Record<string, unknown> | null> => patiently(cdp.send(method, params, session), ms);
