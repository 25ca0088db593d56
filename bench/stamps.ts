import * as z from 'zod/mini';
import { evaluate, evaluateInWorker, type Tab } from './targets.ts';
import type { Cdp } from './cdp.ts';

const stamps = z.array(z.object({ at: z.number(), stores: z.array(z.string()), durability: z.string() }));
/** When a writing transaction completed (milliseconds since the epoch), on which stores, how durably. */
export type Stamp = z.infer<typeof stamps>[number];

const TAKE = 'stamps.splice(0)';

/** Take what a worker has noted since the last time. */
export const takeWorkerStamps = async (cdp: Cdp, extensionId: string): Promise<readonly Stamp[]> =>
  stamps.parse(await evaluateInWorker(cdp, extensionId, TAKE));

/** Take what a page has noted since the last time. */
export const takePageStamps = async (cdp: Cdp, tab: Tab): Promise<readonly Stamp[]> =>
  stamps.parse(await evaluate(cdp, tab.session, TAKE));
